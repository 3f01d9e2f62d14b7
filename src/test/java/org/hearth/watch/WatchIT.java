package org.hearth.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearth.testing.AsClient;
import org.hearth.testing.Person;
import org.hearth.testing.Server;
import org.junit.jupiter.api.Test;

/** What those who run the forum see of it. */
class WatchIT extends AsClient {

    private static final String ELSEWHERE = "203.0.113.77";

    @Test
    void the_figures_count_posts_sign_ins_refusals_and_pages() {
        double posts = figure("hearth_posts_total");
        double signIns = figure("hearth_sign_ins_total{[^}]*result=\"password\"");
        double wrong = figure("hearth_sign_ins_total{[^}]*result=\"wrong\"");
        double refused = figure("hearth_refused_total{[^}]*reason=\"refused.author-or-moderators\"");
        double pages = figure("hearth_page_seconds_count{[^}]*page=\"thread/view\"");

        Person ada = Person.member("ada");
        Person guest = Person.guest();
        guest.send(guest.form("/sign-in", "signin").with("username", "ada").with("password", "not hers at all").with("send", "send"));
        String thread = thread(Person.member("ben"));
        ada.send(ada.form(thread, "reply").with("text", "To be counted.").with("send", "send"));
        assertThat(ada.get("/posts/" + first(ada.get(thread).body(), "id=\"post-(\\d+)\"") + "/edit").statusCode()).isEqualTo(403);

        assertThat(figure("hearth_posts_total")).isEqualTo(posts + 2);
        assertThat(figure("hearth_sign_ins_total{[^}]*result=\"password\"")).isEqualTo(signIns + 2);
        assertThat(figure("hearth_sign_ins_total{[^}]*result=\"wrong\"")).isEqualTo(wrong + 1);
        assertThat(figure("hearth_refused_total{[^}]*reason=\"refused.author-or-moderators\"")).isEqualTo(refused + 1);
        assertThat(figure("hearth_page_seconds_count{[^}]*page=\"thread/view\"")).isGreaterThan(pages);
        assertThat(figure("hearth_page_seconds_max{[^}]*page=\"thread/view\"")).isBetween(0.0001, 600.0);
    }

    @Test
    void the_figures_tell_of_kept_pages_and_of_what_waits() {
        get("/guidelines");
        double hits = figure("hearth_kept_pages_hits");
        get("/guidelines");
        assertThat(figure("hearth_kept_pages_hits")).isGreaterThan(hits);
        assertThat(figures()).contains("hearth_kept_pages_misses", "hearth_live_readers", "hearth_passwords_waiting",
                "hearth_posts_to_make_anew", "memory_usedHeap_bytes");
    }

    @Test
    void people_for_whom_a_proxy_asks_find_no_figures() {
        assertThat(get("/metrics", "X-Forwarded-For", ELSEWHERE).statusCode()).isEqualTo(404);
        assertThat(get("/metrics", "Forwarded", "for=" + ELSEWHERE).statusCode()).isEqualTo(404);
        assertThat(get("/assets/..;/metrics", "X-Forwarded-For", ELSEWHERE).statusCode()).isEqualTo(404);
    }

    @Test
    void the_security_log_tells_of_sign_ins_refusals_and_staff_and_of_no_words() {
        int before = securityLog().size();
        Person guest = Person.guest();
        guest.send(guest.form("/sign-in", "signin").with("username", "ada").with("password", "a secret phrase").with("send", "send"));
        guest.send(guest.form("/sign-in", "signin").with("username", "my own password").with("password", "x").with("send", "send"));
        Person mo = Person.member("mo");
        String thread = thread(mo);
        mo.send(mo.form(thread.replaceFirst("/[^/]*$", "/pin"), "pin").with("reason", "A reason of mine.").with("do", "do"));
        mo.get("/admin");
        mo.send(mo.form(thread, "reply").with("text", "Words of mine."), "Origin", "https://evil.example");

        List<String> lines = securityLog();
        List<String> said = lines.subList(before, lines.size());
        String id = said.stream().flatMap(line -> Pattern.compile("sign-in visitor=(\\d+) .* by=password").matcher(line).results())
                .map(found -> found.group(1)).findFirst().orElseThrow();
        assertThat(said).allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ [a-z-]+ visitor=(guest|\\d+) from=\\S+/\\d+.*"));
        assertThat(said).anyMatch(line -> line.matches(".* sign-in-failed visitor=guest from=127\\.0\\.0\\.0/24 account=\\d+"))
                .anyMatch(line -> line.endsWith("account=none"))
                .anyMatch(line -> line.matches(".* staff visitor=" + id + " .* act=PIN on=thread-\\d+"))
                .anyMatch(line -> line.contains(" refused visitor=" + id) && line.endsWith("reason=refused.administrators-only"))
                .anyMatch(line -> line.contains(" refused visitor=" + id) && line.endsWith("reason=form.foreign"));
        assertThat(said).noneMatch(line -> Stream.of("secret", "password ", "own password", "reason of mine", "Words", "127.0.0.1", Server.PASSWORD)
                .anyMatch(line::contains));
    }

    @Test
    void a_member_who_reads_leaves_no_trouble_in_the_servers_log() {
        Person ada = Person.member("ada");
        int before = serverLog().length();
        assertThat(ada.get(thread(ada)).statusCode()).isEqualTo(200);
        assertThat(ada.get("/").statusCode()).isEqualTo(200);
        assertThat(serverLog().substring(before)).doesNotContain("Exception");
    }

    private static String figures() {
        return get("/metrics", "Accept", "text/plain").body();
    }

    private static double figure(String name) {
        return Pattern.compile("^" + name.replace("{", "\\{") + "[^\\s]* ([\\d.E+-]+)", Pattern.MULTILINE).matcher(figures()).results()
                .mapToDouble(found -> Double.parseDouble(found.group(1))).sum();
    }

    /** The address of a thread that this member starts. */
    private static String thread(Person author) {
        return author.send(author.form("/topics/grief/new", "new").with("title", "To be watched").with("text", "Opening.")
                .with("send", "send")).headers().firstValue("Location").orElseThrow();
    }

    private static String first(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results().map(found -> found.group(1)).findFirst().orElseThrow();
    }
}
