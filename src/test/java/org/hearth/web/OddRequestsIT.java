package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.hearth.testing.AsClient;
import org.hearth.testing.Person;
import org.hearth.testing.Server;
import org.hearth.testing.Steps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser of a person would send is not our fault: it is answered calmly, and nothing that was kept is lost. */
class OddRequestsIT extends AsClient {

    private static final String FORM = "application/x-www-form-urlencoded";

    private Person ada;
    private String thread;
    private Person.Form form;

    @BeforeEach
    void a_thread_of_her_own() {
        ada = Person.member("ada");
        thread = ada.send(ada.form("/topics/between-sessions/new", "new").with("title", "Odd " + UUID.randomUUID()).with("text", "x")
                .with("send", "send")).headers().firstValue("Location").orElseThrow();
        form = ada.form(thread, "reply");
    }

    @Test
    void a_draft_without_a_place_or_of_a_place_that_cannot_be_is_not_taken_and_those_that_are_kept_stay() {
        assertThat(ada.send(form.to("/drafts/save").with("text", "Half a sentence")).statusCode()).isEqualTo(204);
        Person.Form other = form.to("/drafts/save").with("text", "Something else");
        refused(ada.send(other.without("place")));
        for (String place : List.of("", "/nowhere", "/topics/" + "x".repeat(250) + "/new", "/topics/a\0b/new", "/threads/" + "1".repeat(300),
                "/posts/" + "1".repeat(250) + "/edit", "/posts/1/" + "reply".repeat(99))) {
            refused(ada.send(other.with("place", place)));
        }
        assertThat(ada.form(thread, "reply").value("text")).isEqualTo("Half a sentence");
    }

    @Test
    void a_draft_longer_than_any_can_be_is_refused_kindly_and_the_earlier_one_stays() {
        Person.Form draft = form.to("/drafts/save").with("text", "Half a sentence");
        ada.send(draft);
        String tooLong = "x".repeat(170_001);
        refused(ada.send(draft.with("text", tooLong)));
        HttpResponse<String> asked = ada.send(form.with("text", tooLong).with("draft", "draft"));
        assertThat(asked.body()).contains(Steps.said("refused.draft-long", 170_000)).doesNotContain(">" + Steps.said("done.draft"));
        assertThat(Person.form(asked, "reply").value("text")).isEqualTo(tooLong);
        refused(Person.guest().send(form.with("text", tooLong).with("send", "send")));
        assertThat(ada.form(thread, "reply").value("text")).isEqualTo("Half a sentence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&text=%", "&text=a%zz", "&te%xt=1", "&text=50%+of+it"})
    void a_preview_of_nothing_that_can_be_read_is_refused(String text) {
        refused(ada.send("/preview", "topic=between-sessions&csrf=" + form.value("csrf") + text, FORM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/join", "/reading", "/preview", "/drafts/save", "/drafts/throw-away", "/sign-out", "/account",
        "/mentions", "/nowhere"})
    void a_percent_sign_that_stands_alone_breaks_nothing(String address) {
        for (String body : List.of("text=%", "a%zz=1", "=%&", "text=%C3", "text=%00", "place=%00&topic=%00", "username=%", "%")) {
            for (String token : List.of("", "csrf=" + ada.form(thread, "reply").value("csrf") + "&")) {
                calm(ada.send(address, token + body, FORM));
                ada = address.equals("/sign-out") ? Person.member("ada") : ada;
            }
            calm(Person.guest().send(address, body, FORM));
        }
        calm(ada.get(address + "?q=%00&topic=%00&page=%00&next=%00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jakarta.faces.RenderKitId", "jakarta.faces.partial.ajax", "jakarta.faces.partial.render", "jakarta.faces.source",
        "jakarta.faces.behavior.event", "jakarta.faces.ClientWindow", "jakarta.faces.ViewState", "primefaces.nonce", "primefaces.download"})
    void what_faces_would_take_for_an_order_is_not_obeyed(String order) {
        Person guest = Person.guest();
        HttpResponse<String> in = guest.send(guest.form("/sign-in", "signin").with("username", "ben").with("password", Server.PASSWORD)
                .with("send", "send").with(order, "x"));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(ada.send(form.with("text", order).with("send", "send").with(order, "x")).statusCode()).isEqualTo(302);
        assertThat(Person.guest().get(thread).body()).contains(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows_sorting", "rows_pagination", "rows_filtering", "rows_resizableColumnState", "rows_columnOrder",
        "rows_encodeFeature", "rows_rowEditAction", "rows:99999999999:give"})
    void a_table_is_only_what_its_page_says(String order) {
        Person olive = Person.member(Server.ADMINISTRATOR);
        calm(olive.send(olive.form("/admin/members", "members").with(order, "true")));
    }

    @Test
    void a_choice_that_is_none_is_asked_for_again() {
        Person olive = Person.member(Server.ADMINISTRATOR);
        Person.Form topic = olive.form("/admin/topics/new", "topic").with("title", "Odd").with("tagline", "Odd").with("save", "save");
        for (Person.Form odd : List.of(topic.with("audience", "NOBODY"), topic.with("audience", ""), topic.with("audience", "\0"),
                topic.without("audience"))) {
            HttpResponse<String> answer = olive.send(odd);
            calm(answer);
            assertThat(answer.headers().firstValue("Location")).as("saved with %s", odd.fields().get("audience")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x", FORM + "; charset=nonsense", FORM + "; charset=\"",
        "application/json", ";;;"})
    void a_body_of_another_kind_than_it_says_does_nothing(String type) {
        for (String address : List.of("/account", "/sign-in", "/preview", "/drafts/save")) {
            calm(ada.send(address, form.with("text", "Of another kind").with("send", "send").body(), type));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/threads/", "/posts/", "/live/threads/"})
    void a_number_that_nothing_can_have_is_not_found(String address) {
        for (String number : List.of("0", "-1", "9".repeat(18), "9".repeat(19), "9".repeat(300), "%00", "1%2F2", "%F0%9D%9F%8F")) {
            refused(ada.get(address + number));
        }
        calm(ada.get(thread + "?page=" + "9".repeat(300)));
        calm(ada.get("/posts/1/replies?from=" + "9".repeat(300)));
    }

    @Test
    void a_name_that_nobody_can_have_signs_nobody_in() {
        for (String name : List.of("a\0b", "\0", "x".repeat(100_000), "\ud83d\ude00".repeat(500))) {
            Person guest = Person.guest();
            calm(guest.send(guest.form("/sign-in", "signin").with("username", name).with("password", "x").with("send", "send")));
            calm(guest.send(guest.form("/join", "join").with("username", name).with("email", name + "@example.org").with("password", Server.PASSWORD)
                    .with("agreed", "true").with("send", "send")));
        }
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("the answer at %s", answer.uri()).isBetween(400, 499);
    }

    private static void calm(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("the answer at %s", answer.uri()).isLessThan(500);
    }
}
