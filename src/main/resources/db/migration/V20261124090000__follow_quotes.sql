-- Which posts a post quotes, so that it is looked at again when one of them changes or goes. Posts that are there already get
-- theirs when they are made anew.
create table quotation (
    post_id   bigint not null references post,
    quoted_id bigint not null references post,
    primary key (post_id, quoted_id)
);
create index quotation_quoted on quotation (quoted_id);
