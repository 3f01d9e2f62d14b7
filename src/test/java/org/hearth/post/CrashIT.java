package org.hearth.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.hearth.testing.Database;
import org.hearth.testing.Person;
import org.hearth.testing.Rows;
import org.hearth.testing.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed at random moments while six members post. {@code -Dhearth.kills=20} kills it as often; the build does so
 * twice on each database.
 */
class CrashIT {

    private static final int KILLS = Integer.getInteger("hearth.kills", 2);
    private static final List<String> SAMPLE = List.of("ada", "ben", "cleo", "mo", Server.ADMINISTRATOR);
    private static final String JOINED = "wendy";
    private static final String TOPIC = "/topics/between-sessions/new";
    private static final int MOST_BEFORE_A_KILL = 60;
    /** Nanoseconds: longer than a post takes, so that a kill may fall into any part of one. */
    private static final int A_POST = 40_000_000;
    private static final String LONG = " I know that feeling, and it stayed for weeks.".repeat(120);

    @TempDir
    private static Path folder;

    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private Server server;
    private String thread;

    /** One press of "Post": by whom, where, and what the forum answered, if it did. */
    private static final class Attempt {
        private final String member;
        private final Person.Form form;
        private final String formId;
        private volatile String answer;

        Attempt(String member, String formId, Person.Form form) {
            this.member = member;
            this.formId = formId;
            this.form = form;
        }

        String words() {
            return form.value("text");
        }

        boolean confirmed() {
            return answer != null;
        }
    }

    private record Written(long id, String words, String author, long thread, int number, String path) {
    }

    @Test
    void a_confirmed_post_is_there_once_and_whole_whenever_the_server_is_killed() throws Exception {
        server = Server.start(Path.of("target", "ROOT.war"), folder, Map.of());
        try {
            Person wendy = Person.guest(server);
            assertThat(Person.joins(wendy.form("/join", "join"), wendy, JOINED).statusCode()).isEqualTo(302);
            Person ada = Person.member("ada", server);
            thread = ada.send(ada.form(TOPIC, "new").with("title", "A storm").with("text", "It is loud.").with("send", "send"))
                    .headers().firstValue("Location").orElseThrow();
            int lateButWritten = 0;
            int unanswered = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                int earlier = attempts.size();
                postUntilKilled(kill);
                server = server.again();
                List<Attempt> open = attempts.stream().skip(earlier).filter(attempt -> !attempt.confirmed()).toList();
                unanswered += open.size();
                for (Attempt attempt : open.subList(0, (open.size() + 1) / 2)) {
                    sendAgain(attempt);
                }
            }
            server.crash();
            try (Connection database = Database.connect(folder)) {
                lateButWritten = compare(written(database));
                assertThat(Rows.contradictions(database)).isEmpty();
                assertThat(Rows.ask(database, "select id from post where words like 'Storm %' and (html = '' or rules = ''"
                        + " or words not like '% End.')")).as("posts that are not whole").isEmpty();
            }
            System.out.printf("%d kills on %s: %d posts confirmed, none lost, none double; %d were not answered at once, of the rest"
                            + " %d were written%n", KILLS, Database.isPostgres() ? "PostgreSQL" : "H2",
                    attempts.stream().filter(Attempt::confirmed).count(), unanswered, lateButWritten);
        } finally {
            server.crash();
        }
    }

    private void postUntilKilled(int kill) throws Exception {
        List<String> members = new ArrayList<>(SAMPLE);
        members.add(JOINED);
        CountDownLatch enough = new CountDownLatch(ThreadLocalRandom.current().nextInt(1, MOST_BEFORE_A_KILL));
        ExecutorService hands = Executors.newFixedThreadPool(members.size());
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (String member : members) {
                Person person = Person.member(member, server);
                all.add(() -> postOn(member, person, kill, enough));
            }
            List<Future<Void>> posting = all.stream().map(hands::submit).toList();
            enough.await();
            LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(A_POST));
            server.crash();
            for (Future<Void> each : posting) {
                each.get();
            }
        } finally {
            // Who posts ends with the server, also when this test failed before it was killed.
            server.crash();
            hands.shutdown();
        }
    }

    /** Posts until the server is gone. */
    private Void postOn(String member, Person person, int kill, CountDownLatch enough) {
        String mine = thread;
        for (int n = 0;; n++) {
            try {
                String words = "Storm " + member + " " + kill + "." + n + LONG.substring(0, 46 * ThreadLocalRandom.current().nextInt(1, 100)) + " End.";
                boolean opens = n % 7 == 3;
                boolean answers = n % 3 == 2 && mine.startsWith("/posts/");
                String formId = opens ? "new" : "reply";
                HttpResponse<String> page = person.get(opens ? TOPIC : answers ? mine + "/reply" : thread);
                if (!page.body().contains("</html>")) {
                    // Cut off between two of its parts, which this client takes for the end: there is no more server.
                    assertThatThrownBy(() -> person.get(thread)).isInstanceOf(UncheckedIOException.class);
                    return null;
                }
                Person.Form form = Person.form(page, formId).with("text", words).with("send", "send");
                Attempt attempt = new Attempt(member, formId, opens ? form.with("title", "A storm of " + member) : form);
                attempts.add(attempt);
                confirm(attempt, person.send(attempt.form));
                mine = opens ? mine : attempt.answer;
                enough.countDown();
            } catch (UncheckedIOException killed) {
                return null;
            }
        }
    }

    private static void confirm(Attempt attempt, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("answer to a post").isIn(302, 303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).as("where a post leads to").matches("/threads/\\d+/.+|/posts/\\d+/replies.+");
        attempt.answer = Person.post(answer).map(post -> "/posts/" + post).orElse(location);
    }

    /** As who found no answer does: press the button once more, sign in, find the words in the box, and send them. */
    private void sendAgain(Attempt attempt) {
        HttpResponse<String> stale = Person.guest(server).send(attempt.form);
        assertThat(stale.headers().firstValue("Location").orElseThrow()).contains("/sign-in?words=kept");
        Person person = Person.member(attempt.member, server);
        Person.Form kept = person.form(attempt.form.action(), attempt.formId);
        assertThat(kept.value("text")).isEqualTo(attempt.words());
        confirm(attempt, person.send(kept.with("send", "send")));
    }

    /** @return how many posts are there that were never confirmed */
    private int compare(List<Written> posts) {
        Map<String, List<Written>> byWords = posts.stream().collect(Collectors.groupingBy(Written::words));
        assertThat(byWords.keySet()).as("words nobody sent").isSubsetOf(attempts.stream().map(Attempt::words).toList());
        Map<String, Integer> lastNumber = new HashMap<>();
        int late = 0;
        for (Attempt attempt : attempts) {
            List<Written> found = byWords.getOrDefault(attempt.words(), List.of());
            String post = attempt.words().substring(0, 30) + " at " + attempt.form.action() + ", answered " + attempt.answer;
            if (attempt.confirmed()) {
                assertThat(found).as("confirmed: %s", post).singleElement().satisfies(one -> {
                    assertThat(one.author()).isEqualTo(attempt.member);
                    assertThat(attempt.answer).isEqualTo(one.number() == 1 ? one.path() : "/posts/" + one.id());
                });
            } else {
                assertThat(found).as("unconfirmed: %s", post).hasSizeLessThanOrEqualTo(1);
                late += found.size();
            }
        }
        // What one member was told of in turn stands in turn; the queue holds each one's attempts in order.
        for (Attempt attempt : attempts) {
            if (attempt.confirmed() && attempt.formId.equals("reply")) {
                Written one = byWords.get(attempt.words()).get(0);
                Integer before = lastNumber.put(attempt.member + one.thread(), one.number());
                assertThat(before == null ? 0 : before).isLessThan(one.number());
            }
        }
        return late;
    }

    private static List<Written> written(Connection database) throws SQLException {
        List<Written> posts = new ArrayList<>();
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(
                "select p.id, p.words, m.name, p.thread_id, p.number, t.slug from post p join member m on m.id = p.author_id"
                        + " join thread t on t.id = p.thread_id where p.words like 'Storm %' order by p.id")) {
            while (row.next()) {
                posts.add(new Written(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getInt(5),
                        "/threads/" + row.getLong(4) + "/" + row.getString(6)));
            }
        }
        return posts;
    }
}
