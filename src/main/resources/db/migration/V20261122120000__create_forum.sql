-- Columns of words hold eight for each character of their limit: a character as people count them may be four code points,
-- and H2 counts a code point beyond U+FFFF as two.
-- Plain SQL that H2 and PostgreSQL both take. latest_thread_id and last_post_id are reminders, not references: both sides
-- are written in one go. Sequences start at the end of EclipseLink's first block of 50.
create sequence member_seq start with 50 increment by 50;
create sequence topic_seq start with 50 increment by 50;
create sequence thread_seq start with 50 increment by 50;
create sequence post_seq start with 50 increment by 50;
create sequence moderation_entry_seq start with 50 increment by 50;

create table member (
    id             bigint primary key,
    name           varchar(40) not null,
    name_key       varchar(100) not null unique,
    name_skeleton  varchar(200) not null unique,
    email          varchar(254),
    password       varchar(200) not null,
    role           varchar(16) not null,
    sample         boolean not null,
    joined_at      timestamp(6) with time zone not null,
    agreed_at      timestamp(6) with time zone not null,
    suspended_at   timestamp(6) with time zone,
    suspended_by   bigint references member,
    display_name   varchar(320) not null,
    pronouns       varchar(320) not null,
    about          varchar(16000) not null,
    credentials    varchar(960) not null,
    avatar_version varchar(16),
    reading        varchar(60) not null,
    thread_count   integer not null,
    post_count     integer not null
);

create table avatar (
    member_id    bigint primary key references member,
    content_type varchar(30) not null,
    bytes        bytea not null
);

-- Keeps a member signed in. Only a hash of the token is stored.
create table sign_in_token (
    token_hash varchar(64) primary key,
    member_id  bigint not null references member,
    expires_at timestamp(6) with time zone not null
);
create index sign_in_token_member on sign_in_token (member_id);

-- Words typed into a form that could not be accepted, kept for their author alone.
create table kept_words (
    member_id  bigint not null references member,
    place      varchar(200) not null,
    fields     varchar(1048576) not null,
    expires_at timestamp(6) with time zone not null,
    primary key (member_id, place)
);

create table topic (
    id               bigint primary key,
    slug             varchar(80) not null unique,
    title            varchar(1200) not null,
    tagline          varchar(1200) not null,
    description      varchar(16000) not null,
    audience         varchar(16) not null,
    place            integer not null,
    created_at       timestamp(6) with time zone not null,
    archived_at      timestamp(6) with time zone,
    archived_by      bigint references member,
    thread_count     integer not null,
    post_count       integer not null,
    latest_thread_id bigint
);

create table topic_owner (
    topic_id  bigint not null references topic,
    member_id bigint not null references member,
    primary key (topic_id, member_id)
);

-- One conversation. next_number and next_branch are the numbers the next post and the next reply to the opening get.
create table thread (
    id               bigint primary key,
    topic_id         bigint not null references topic,
    author_id        bigint not null references member,
    title            varchar(1200) not null,
    slug             varchar(80) not null,
    teaser           varchar(4000) not null,
    created_at       timestamp(6) with time zone not null,
    last_activity_at timestamp(6) with time zone not null,
    last_post_id     bigint,
    reply_count      integer not null,
    next_number      integer not null,
    next_branch      integer not null,
    pinned_at        timestamp(6) with time zone,
    pinned_by        bigint references member,
    pin_reason       varchar(2400),
    locked_at        timestamp(6) with time zone,
    locked_by        bigint references member,
    lock_reason      varchar(2400)
);
create index thread_topic_activity on thread (topic_id, last_activity_at);
create index thread_topic_pinned on thread (topic_id, pinned_at);

-- number: place in the thread, 1 is the opening. branch: which reply to the opening it belongs to (0 for the opening).
-- seat: order of arrival within the branch (0 for its first post). path: order of reading within the branch.
create table post (
    id              bigint primary key,
    thread_id       bigint not null references thread,
    number          integer not null,
    parent_id       bigint references post,
    author_id       bigint not null references member,
    branch          integer not null,
    seat            integer not null,
    depth           integer not null,
    path            varchar(100) not null,
    branch_size     integer not null,
    subject         varchar(1200) not null,
    subject_derived boolean not null,
    words           varchar(200000) not null,
    created_at      timestamp(6) with time zone not null,
    removed_at      timestamp(6) with time zone,
    removed_by      bigint references member,
    form_key        varchar(40),
    unique (thread_id, number),
    unique (author_id, form_key)
);
create index post_branch_seat on post (thread_id, branch, seat);
create index post_branch_path on post (thread_id, branch, path);
create index post_author on post (author_id, id);

-- What staff did, to what, and why.
create table moderation_entry (
    id        bigint primary key,
    at        timestamp(6) with time zone not null,
    actor_id  bigint not null references member,
    act       varchar(30) not null,
    topic_id  bigint references topic,
    thread_id bigint references thread,
    member_id bigint references member,
    reason    varchar(2400) not null
);
create index moderation_entry_at on moderation_entry (at);

create table setting (
    name    varchar(60) primary key,
    content varchar(200000) not null
);
