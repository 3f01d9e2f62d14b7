package org.hearth.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.hearth.testing.AsClient;
import org.hearth.testing.Person;
import org.hearth.testing.Server;
import org.junit.jupiter.api.Test;

/** Who a session belongs to, and when it ends. */
class SessionsIT extends AsClient {

    private static final String SESSION = "JSESSIONID";
    private static final String KEPT = "kept";
    private static final String OTHER = "candle harbour tulip 57";

    @Test
    void a_session_that_stands_in_an_address_is_nobodys() {
        String session = ";jsessionid=" + Person.member("ben").cookie(SESSION).get(0);
        for (String path : new String[] {"/account", "/", "/topics/grief/new"}) {
            HttpResponse<String> answer = get(path + session);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).doesNotContain("Ben", "ben");
        }
    }

    @Test
    void another_password_ends_all_sessions_but_the_one_that_chose_it() {
        String name = joined();
        Person here = signedIn(name, Server.PASSWORD, false);
        Person elsewhere = signedIn(name, Server.PASSWORD, true);
        assertThat(knows(elsewhere)).isTrue();
        String before = here.cookie(SESSION).get(0);

        here.send(here.form("/account", "passwords").with("current", Server.PASSWORD).with("fresh", OTHER).with("change", "change"));

        assertThat(knows(here)).isTrue();
        assertThat(here.cookie(SESSION)).doesNotContain(before);
        assertThat(knows(elsewhere)).isFalse();
        assertThat(knows(signedIn(name, OTHER, false))).isTrue();
    }

    @Test
    void signing_in_as_somebody_else_forgets_whom_the_browser_was_kept_signed_in_as() {
        Person browser = signedIn("ada", Server.PASSWORD, true);
        String kept = browser.cookie(KEPT).get(0);
        // The page leads members away, but its form may still be open in another window.
        browser.send(browser.form("/account", "profile").to("/sign-in").with("signin", "signin").with("username", "ben")
                .with("password", Server.PASSWORD).with("send", "send"));

        assertThat(browser.get("/").body()).contains("/members/ben\"");
        assertThat(browser.cookie(KEPT)).isEmpty();
        assertThat(knows(Person.guest().holding(KEPT, kept))).isFalse();
    }

    @Test
    void of_several_kept_cookies_the_one_that_is_known_counts() {
        String kept = signedIn("ada", Server.PASSWORD, true).cookie(KEPT).get(0);
        assertThat(get("/account", "Cookie", "kept=nonsense; kept=" + kept).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_not_for_members_begins_no_session() {
        String kept = signedIn("ada", Server.PASSWORD, true).cookie(KEPT).get(0);
        for (String path : new String[] {"/robots.txt", "/health/live", "/assets/0123456789/none.css", "/no-such-page"}) {
            assertThat(get(path, "Cookie", "kept=" + kept).headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(get("/", "Cookie", "kept=" + kept).headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith(SESSION));
    }

    private static boolean knows(Person person) {
        return person.get("/account").statusCode() == 200;
    }

    private static String joined() {
        String name = "s" + UUID.randomUUID().toString().substring(0, 12);
        Person person = Person.guest();
        assertThat(Person.joins(person.form("/join", "join"), person, name).statusCode()).isEqualTo(302);
        return name;
    }

    private static Person signedIn(String name, String password, boolean keep) {
        Person person = Person.guest();
        Person.Form form = person.form("/sign-in", "signin").with("username", name).with("password", password).with("send", "send");
        assertThat(person.send(keep ? form.with("keep", "true") : form).statusCode()).isEqualTo(302);
        return person;
    }
}
