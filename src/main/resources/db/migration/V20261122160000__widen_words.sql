-- A limit counts characters as people do, at most four code points each; H2 counts a code point beyond U+FFFF as two.
-- So eight for each character of a limit.
alter table member alter column display_name set data type varchar(320);
alter table member alter column pronouns set data type varchar(320);
alter table member alter column about set data type varchar(16000);
alter table member alter column credentials set data type varchar(960);
alter table topic alter column title set data type varchar(1200);
alter table topic alter column tagline set data type varchar(1200);
alter table topic alter column description set data type varchar(16000);
alter table thread alter column title set data type varchar(1200);
alter table thread alter column pin_reason set data type varchar(2400);
alter table thread alter column lock_reason set data type varchar(2400);
alter table post alter column subject set data type varchar(1200);
alter table moderation_entry alter column reason set data type varchar(2400);
alter table setting alter column content set data type varchar(200000);
alter table kept_words alter column fields set data type varchar(1048576);
