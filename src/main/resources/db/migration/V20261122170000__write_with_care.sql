-- What a post looks like, made by the rules of that stamp; empty means not made yet.
alter table post add column html varchar(1000000) default '' not null;
alter table post add column rules varchar(20) default '' not null;
alter table post add column editions integer default 0 not null;
alter table post add column edited_at timestamp(6) with time zone;
alter table post add column edited_by bigint references member;
-- Until then links of its author, who is new, are shown as plain text; null when there are none or their author is trusted.
alter table post add column held_until timestamp(6) with time zone;
create index post_rules on post (rules, id);
create index post_held on post (held_until);

-- What a post said before an edit. number 0 is what was first posted.
create table edition (
    id         bigint primary key,
    post_id    bigint not null references post,
    number     integer not null,
    subject    varchar(1200) not null,
    words      varchar(200000) not null,
    links      varchar(20000) not null,
    written_by bigint not null references member,
    written_at timestamp(6) with time zone not null,
    unique (post_id, number)
);
create sequence edition_seq start with 50 increment by 50;

-- Further reading that the opening post of a thread names: lines of a name and an address.
alter table thread add column links varchar(20000) default '' not null;

-- Drafts, and the words of forms that could not be taken; only those have an end.
alter table kept_words rename to draft;
alter table draft add column saved_at timestamp(6) with time zone default current_timestamp not null;
alter table draft alter column expires_at drop not null;

-- Whose links are links at once; null while they are new.
alter table member add column trusted_at timestamp(6) with time zone;
alter table topic add column mentions boolean default true not null;
