package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.hearth.testing.AsClient;
import org.hearth.testing.Database;
import org.hearth.testing.Person;
import org.hearth.testing.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** PostgreSQL is stopped and started again while people read and write. */
@EnabledIfSystemProperty(named = "hearth.database", matches = "postgres", disabledReason = "H2 is in the server and goes with it")
class DatabaseAwayIT extends AsClient {

    private static final String WORDS = "A long thought,\n\nwith <em>care</em> & \"quotes\".";

    private Person ada;
    private String thread;

    @BeforeEach
    void aMemberIsAboutToReply() {
        ada = Person.member("ada");
        thread = location(ada.send(ada.form("/topics/between-sessions/new", "new").with("title", "While it is away")
                .with("text", "Opening.").with("send", "send")));
    }

    @AfterEach
    void itIsThereForEverybodyElse() {
        Database.restart();
    }

    @Test
    void pages_ask_for_patience_while_the_database_is_away_and_are_there_when_it_is_back() {
        Person keptSignedIn = Person.guest();
        keptSignedIn.send(keptSignedIn.form("/sign-in", "signin").with("username", "ben").with("password", Server.PASSWORD)
                .with("keep", "true").with("send", "send"));
        String seen = thread + "?view=flat";
        assertThat(get(seen).statusCode()).isEqualTo(200);
        Database.stop();
        assertThat(get(seen).statusCode()).as("a page that is kept for guests").isEqualTo(200);
        // More than the pool holds, so that one which leaks would run dry.
        for (int i = 0; i < 10; i++) {
            for (String path : List.of("/", thread, "/topics/between-sessions", "/members/ben")) {
                away(get(path));
                away(ada.get(path));
                away(Person.guest().holding("kept", keptSignedIn.cookie("kept").get(0)).get(path));
            }
        }
        assertThat(ada.get("/nowhere").statusCode()).as("a page that says what it can, and not who reads it").isEqualTo(404);
        assertThat(get("/robots.txt").statusCode()).isEqualTo(200);
        // A proxy is told the truth.
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        Database.restart();
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get(thread).statusCode()).isEqualTo(200);
        assertThat(ada.get(thread).body()).contains("id=\"reply\"");
        assertThat(Person.guest().holding("kept", keptSignedIn.cookie("kept").get(0)).get(thread).body()).contains("id=\"reply\"");
    }

    @Test
    void words_sent_while_the_database_is_away_stay_in_a_box_and_are_posted_once_when_it_is_back() {
        Person.Form reply = ada.form(thread, "reply").with("subject", "Patience").with("text", WORDS).with("send", "send");
        Database.stop();
        HttpResponse<String> answer = ada.send(reply);
        away(answer);
        Person.Form again = Person.form(answer, "again");
        assertThat(again.value("text")).isEqualTo(WORDS);
        assertThat(again.value("subject")).isEqualTo("Patience");
        away(ada.send(again));
        Database.restart();
        String post = location(ada.send(Person.form(ada.send(again.without("csrf")), "reply").with("send", "send")));
        assertThat(location(ada.send(again))).isEqualTo(post);
        assertThat(ada.get(thread).body()).containsOnlyOnce("A long thought,");
    }

    @Test
    void what_another_site_sends_and_what_is_secret_is_not_shown_again() {
        Person.Form reply = ada.form(thread, "reply").with("text", WORDS).with("send", "send");
        Person guest = Person.guest();
        Person.Form signIn = guest.form("/sign-in", "signin").with("username", "ada").with("password", Server.PASSWORD)
                .with("text", WORDS).with("send", "send");
        Database.stop();
        HttpResponse<String> foreign = ada.send(reply, "Origin", "https://elsewhere.example");
        assertThat(foreign.body()).doesNotContain("A long thought").doesNotContain("<form");
        HttpResponse<String> secret = guest.send(signIn);
        away(secret);
        assertThat(secret.body()).contains("A long thought").doesNotContain(Server.PASSWORD);
    }

    private static void away(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
        assertThat(answer.body()).contains("in a minute.").doesNotContain("xception");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
