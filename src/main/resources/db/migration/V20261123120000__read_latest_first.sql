-- Both databases read the newest of a topic's threads, or of a member's posts, off the end of an index, when it stands in the order
-- in which they are shown; from one in the other order H2 reads all of them and sorts.
create index thread_latest on thread (topic_id desc, last_activity_at desc, id desc);
drop index thread_topic_activity;
create index post_latest on post (author_id desc, id desc);
drop index post_author;
