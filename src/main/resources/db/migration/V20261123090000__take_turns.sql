-- Rows that are locked and never read: who holds one does what it names, and no other node does at the same time.
insert into setting (name, content) values ('turn.start', ''), ('turn.rebuild', '');
