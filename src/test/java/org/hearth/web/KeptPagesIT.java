package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URLConnection;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.hearth.testing.AsClient;
import org.hearth.testing.Person;
import org.hearth.testing.Server;
import org.junit.jupiter.api.Test;

/** Guests read finished pages that are kept in memory; nobody notices but by their speed. */
class KeptPagesIT extends AsClient {

    @Test
    void a_page_that_is_kept_asks_nothing_of_the_database() {
        String thread = thread(Person.member("ada"), "Kept");
        assertThat(statements(thread)).isPositive();
        assertThat(statements(thread)).isZero();
        assertThat(statements(thread + "?utm_source=elsewhere&x=%22%3E")).isZero();
        assertThat(get(thread + "?utm_source=elsewhere").body()).isEqualTo(get(thread).body()).doesNotContain("utm_source");
    }

    @Test
    void a_guests_page_brings_its_style_and_asks_for_the_script_later_and_a_members_page_names_both() throws Exception {
        String thread = thread(Person.member("ada"), "Dressed");
        for (int time = 1; time <= 2; time++) {
            HttpResponse<String> page = get(thread);
            assertThat(between(page, "<style>", "</style>")).contains("color-scheme: light dark").contains(".words");
            assertThat(page.body()).contains("<script data-src=\"/assets/").doesNotContain("stylesheet").doesNotContain("<script src");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("style-src 'self' " + hash(between(page, "<style>", "</style>")) + ";")
                    .contains("script-src 'self' " + hash(between(page, "hearth.js\">", "</script>")) + ";");
        }
        HttpResponse<String> members = Person.member("ada").get(thread);
        assertThat(members.body()).contains("rel=\"stylesheet\"").contains("<script src=\"/assets/").doesNotContain("<style>");
        assertThat(members.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("style-src 'self';").contains("script-src 'self';");
    }

    private static String between(HttpResponse<String> page, String start, String end) {
        int from = page.body().indexOf(start) + start.length();
        return page.body().substring(from, page.body().indexOf(end, from));
    }

    private static String hash(String inline) throws Exception {
        return "'sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    @Test
    void a_page_says_the_same_compressed_or_not() throws Exception {
        String thread = thread(Person.member("ada"), "Packed 🫂");
        for (int time = 1; time <= 2; time++) {
            URLConnection asked = address(thread).toURL().openConnection();
            asked.setRequestProperty("Accept-Encoding", "gzip");
            try (InputStream page = new GZIPInputStream(asked.getInputStream())) {
                assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8)).contains("🫂").isEqualTo(get(thread).body());
            }
        }
    }

    @Test
    void what_a_parameter_of_no_meaning_says_is_never_kept() {
        String thread = thread(Person.member("ada"), "Clean");
        assertThat(get(thread + "?x=poison&page=nonsense").body()).doesNotContain("poison").doesNotContain("nonsense");
        assertThat(get(thread).body()).doesNotContain("poison");
    }

    @Test
    void nobody_can_have_anything_but_a_page_kept() {
        String thread = thread(Person.member("ada"), "Whole");
        assertThat(get(thread, "Faces-Request", "partial/ajax").body()).startsWith("<!DOCTYPE html>");
        assertThat(get(thread).body()).startsWith("<!DOCTYPE html>").contains("Whole");
        assertThat(get("/topics/nowhere-at-all", "Faces-Request", "partial/ajax").statusCode()).isEqualTo(404);
    }

    @Test
    void a_browser_that_has_the_page_is_only_told_so() {
        String thread = thread(Person.member("ada"), "Told so");
        HttpResponse<String> first = get(thread);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(get(thread, "If-None-Match", tag).statusCode()).isEqualTo(304);
        reply(Person.member("ben"), thread, "News");
        assertThat(get(thread, "If-None-Match", tag).body()).contains("News");
    }

    @Test
    void whatever_changes_shows_at_once() {
        Person ada = Person.member("ada");
        Person mo = Person.member("mo");
        String title = "Changing " + UUID.randomUUID();
        String thread = thread(ada, title);
        shows("/topics/grief", title);
        shows("/", title);

        String post = reply(Person.member("ben"), thread, "A first reply.");
        shows(thread, "A first reply.");
        Person ben = Person.member("ben");
        ben.send(ben.form("/posts/" + post + "/edit", "edit").with("text", "An edited reply.").with("send", "send"));
        shows(thread, "An edited reply.");
        ben.send(ben.form("/posts/" + post + "/remove", "remove").with("do", "do"));
        assertThat(get(thread).body()).doesNotContain("An edited reply.");

        act(mo, thread, "pin");
        shows(thread, "A reason to pin.");
        act(mo, thread, "lock");
        shows(thread, "A reason to lock.");
        shows("/topics/grief", "Locked");
        act(mo, thread, "lock");
        assertThat(get(thread).body()).doesNotContain("A reason to lock.");
    }

    @Test
    void what_is_taken_back_is_at_once_no_longer_named_where_it_was_quoted() {
        Person ada = Person.member("ada");
        Person ben = Person.member("ben");
        String post = reply(ben, thread(ada, "Quoted"), "A glove.");
        String elsewhere = thread(ada, "Quoting");
        reply(ada, elsewhere, "[quote=ben;" + post + "]A glove.[/quote]");
        shows(elsewhere, "/posts/" + post + "\"");
        HttpResponse<String> removal = ben.send(ben.form("/posts/" + post + "/remove", "remove").with("do", "do"));
        assertThat(removal.statusCode()).as("the answer to the removal: %s", removal.body()).isEqualTo(302);
        assertThat(get(elsewhere).body()).contains("A glove.").doesNotContain("/posts/" + post + "\"");
    }

    @Test
    void a_name_a_role_and_an_audience_change_on_every_page_at_once() {
        Person somebody = Person.guest();
        String name = ("k" + UUID.randomUUID()).replace("-", "").substring(0, 15);
        Person.joins(somebody.form("/join", "join"), somebody, name);
        Person olive = Person.member(Server.ADMINISTRATOR);
        String topic = "kept-" + name;
        olive.send(olive.form("/admin/topics/new", "topic").with("title", topic).with("tagline", "A place.").with("audience", "PUBLIC")
                .with("save", "save"));
        String thread = somebody.send(somebody.form("/topics/" + topic + "/new", "new").with("title", "Mine").with("text", "Words.")
                .with("send", "send")).headers().firstValue("Location").orElseThrow();
        shows(thread, name);

        somebody.send(somebody.form("/account", "profile").with("displayName", "Renamed " + name).with("save", "save"));
        shows(thread, "Renamed " + name);
        shows("/members/" + name, "Renamed " + name);

        olive.send(olive.form("/admin/topics/" + topic, "topic").with("audience", "MEMBERS").with("save", "save"));
        assertThat(get(thread).statusCode()).isEqualTo(404);
        assertThat(get("/topics/" + topic).statusCode()).isEqualTo(404);
        assertThat(get("/").body()).doesNotContain(topic);
        assertThat(get("/members/" + name).body()).doesNotContain("Words.");
    }

    @Test
    void guests_and_members_at_once_each_get_their_own_page() throws Exception {
        String thread = thread(Person.member("ada"), "Together");
        List<Callable<Void>> all = new ArrayList<>();
        for (String name : List.of("ada", "ben", "cleo")) {
            Person member = Person.member(name);
            all.add(() -> {
                for (int i = 0; i < 40; i++) {
                    assertThat(member.get(thread).body()).contains("Sign out").contains("name=\"csrf\"")
                            .contains("href=\"/members/" + name + "\"");
                }
                return null;
            });
        }
        for (int guest = 0; guest < 3; guest++) {
            Person reader = Person.guest();
            all.add(() -> {
                for (int i = 0; i < 150; i++) {
                    HttpResponse<String> page = reader.get(thread);
                    assertThat(page.body()).contains("Together").doesNotContain("Sign out").doesNotContain("csrf");
                    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
                }
                return null;
            });
        }
        Person writer = Person.member("mo");
        all.add(() -> {
            for (int i = 0; i < 10; i++) {
                reply(writer, thread, "Reply number " + i);
                shows(thread, "Reply number " + i);
            }
            return null;
        });
        ExecutorService hands = Executors.newFixedThreadPool(all.size());
        try {
            for (Future<Void> each : hands.invokeAll(all)) {
                each.get();
            }
        } finally {
            hands.shutdown();
        }
    }

    private static void shows(String path, String words) {
        assertThat(get(path).body()).as("what a guest reads at %s", path).contains(words);
    }

    private static String thread(Person by, String title) {
        return by.send(by.form("/topics/grief/new", "new").with("title", title).with("text", "Opening.").with("send", "send"))
                .headers().firstValue("Location").orElseThrow();
    }

    private static String reply(Person by, String thread, String text) {
        return Person.post(by.send(by.form(thread, "reply").with("text", text).with("send", "send"))).orElseThrow();
    }

    private static void act(Person mo, String thread, String act) {
        String address = thread.replaceAll("(/threads/\\d+).*", "$1/" + act);
        mo.send(mo.form(address, act).with("reason", "A reason to " + act + ".").with("do", "do").with("undo", "undo"));
    }
}
