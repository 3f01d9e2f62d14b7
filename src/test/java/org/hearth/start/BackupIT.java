package org.hearth.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.testing.Database;
import org.hearth.testing.Person;
import org.hearth.testing.Programs;
import org.hearth.testing.Rows;
import org.hearth.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code payara/backup} and {@code payara/restore} as people use them, while the forum runs. */
class BackupIT {

    private static final Path WAR = Path.of("target", "ROOT.war");

    @TempDir
    private static Path folder;
    private static Path home;
    private static Server server;

    private record Ended(int code, String out, String err) {
    }

    @BeforeAll
    static void start() {
        if (Database.isPostgres()) {
            Programs.find("postgresql-client", "pg_dump");
        }
        home = folder.resolve("home");
        server = Server.start(WAR, home, Map.of());
    }

    @AfterAll
    static void stop() {
        server.crash();
    }

    @Test
    void a_backup_of_a_busy_forum_is_the_forum_of_one_moment() throws Exception {
        AtomicInteger posted = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(5);
        String thread = thread(Person.member("ada", server));
        ExecutorService hands = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> posting = new ArrayList<>();
            for (String member : List.of("ada", "ben", "cleo")) {
                Person person = Person.member(member, server);
                posting.add(hands.submit(() -> {
                    while (!enough.get()) {
                        person.send(person.form(thread, "reply").with("text", "Busy " + UUID.randomUUID()).with("send", "send"));
                        posted.incrementAndGet();
                        begun.countDown();
                    }
                }));
            }
            begun.await();
            int before = posted.get();
            Path backup = backup("busy");
            int after = posted.get() + posting.size();
            enough.set(true);
            for (Future<?> each : posting) {
                each.get();
            }
            Path restored = restore(backup, "busy-restored");
            try (Connection database = Database.connect(restored)) {
                assertThat(Rows.contradictions(database)).isEmpty();
                assertThat(Rows.ask(database, "select id from post where words like 'Busy %'").size()).isBetween(before, after);
            }
        } finally {
            enough.set(true);
            hands.shutdown();
        }
    }

    @Test
    void a_forum_restored_into_an_empty_folder_has_every_row_and_goes_on() throws Exception {
        thread(Person.member("ben", server));
        Path backup = backup("whole");
        Path restored = restore(backup, "whole-restored");
        server.crash();
        try (Connection was = Database.connect(home); Connection is = Database.connect(restored)) {
            Map<String, List<String>> rows = Rows.all(was);
            assertThat(rows.keySet().stream().map(String::toLowerCase)).contains("member", "post", "thread", "avatar", "setting");
            assertThat(Rows.all(is)).isEqualTo(rows);
        }
        Server second = Server.start(WAR, restored, Map.of());
        try {
            thread(Person.member("ben", second));
        } finally {
            second.crash();
        }
        try (Connection database = Database.connect(restored)) {
            assertThat(Rows.contradictions(database)).isEmpty();
        }
        server = server.again();
    }

    @Test
    void nothing_is_written_over() throws Exception {
        Path backup = backup("once");
        Ended again = run("backup", home, backup.toString());
        assertThat(again.code()).isNotZero();
        assertThat(again.err()).contains("is there already").hasLineCount(1);
        Ended intoForum = run("restore", home, backup.toString());
        assertThat(intoForum.code()).isNotZero();
        assertThat(intoForum.err()).contains("There is a forum in").hasLineCount(1);
        Ended noBackup = run("restore", folder.resolve("nowhere"), Path.of("README.md").toAbsolutePath().toString());
        assertThat(noBackup.code()).isNotZero();
        assertThat(noBackup.err()).contains("is no backup").hasLineCount(1);
    }

    private static String thread(Person person) {
        return person.send(person.form("/topics/between-sessions/new", "new").with("title", "Before the backup")
                .with("text", "Kept.").with("send", "send")).headers().firstValue("Location").orElseThrow();
    }

    private static Path backup(String name) throws Exception {
        Path file = folder.resolve(name);
        Ended ended = run("backup", home, file.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).isEqualTo(file + "\n");
        return file;
    }

    private static Path restore(Path backup, String name) throws Exception {
        Path restored = folder.resolve(name);
        Ended ended = run("restore", restored, backup.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        return restored;
    }

    /** @param forum the folder whose settings the script is given */
    private static Ended run(String script, Path forum, String argument) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(Path.of("payara", script).toAbsolutePath().toString(), argument)
                .directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HEARTH_"));
        builder.environment().putAll(Database.settings(forum));
        builder.environment().put("HEARTH_DATA", forum.resolve("data").toString());
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
