package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.hearth.testing.AsClient;
import org.hearth.testing.Person;
import org.hearth.testing.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing changes but by a form of the forum, shown to the one who sends it, and nobody else decides what stands in it. */
class ForgedFormsIT extends AsClient {

    private final String words = "Words " + UUID.randomUUID();
    private Person ada;
    private String thread;

    @BeforeEach
    void a_thread_of_her_own() {
        ada = Person.member("ada");
        thread = path(ada.send(ada.form("/topics/between-sessions/new", "new").with("title", words).with("text", "Opening")
                .with("send", "send")));
    }

    @Test
    void a_form_of_ones_own_posts() {
        assertThat(ada.send(reply(ada)).statusCode()).isEqualTo(302);
        assertThat(page()).contains(words + " reply");
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        assertThat(ada.send(reply(ada).without("csrf")).body()).contains("press the button once more").contains(words + " reply");
        assertNothingPosted();
    }

    @Test
    void the_token_of_another_member_is_worth_nothing() {
        ada.send(reply(ada).with("csrf", reply(Person.member("ben")).value("csrf")));
        assertNothingPosted();
    }

    @Test
    void the_token_of_another_session_is_worth_nothing() {
        ada.send(reply(ada).with("csrf", reply(Person.member("ada")).value("csrf")));
        assertNothingPosted();
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1.evil.example"})
    void a_form_sent_by_another_site_is_refused(String origin) {
        assertThat(ada.send(reply(ada), "Origin", origin).statusCode()).isEqualTo(403);
        assertNothingPosted();
    }

    @Test
    void a_link_posts_nothing_however_much_it_looks_like_a_form() {
        Person.Form form = reply(ada);
        assertThat(ada.get(thread + "?" + form.body()).statusCode()).isEqualTo(200);
        assertThat(ada.get(thread + "?" + form.without("csrf").without("owner").body()).statusCode()).isEqualTo(200);
        assertNothingPosted();
    }

    @Test
    void a_link_does_not_decide_what_its_reader_posts() {
        Person.Form form = ada.form(thread + "?text=I+am+a+fool&subject=fool&order=newest&csrf=x&send=x", "reply");
        assertThat(form.action()).isEqualTo(thread + "?order=newest");
        ada.send(form.with("text", words + " reply").with("send", "send"));
        assertThat(page()).contains(words + " reply").doesNotContain("fool");
    }

    @Test
    void a_link_does_not_lead_private_words_into_another_members_box() {
        Person ben = Person.member("ben");
        Person.Form bens = reply(ben);
        Person.Form form = ada.form(thread + "?csrf=x&owner=" + bens.value("owner") + "&place=" + bens.value("place"), "reply");
        ada.send(form.with("text", words + " reply").with("send", "send"));
        assertThat(ben.form(thread, "reply").value("text")).isEmpty();
    }

    @Test
    void a_link_does_not_choose_how_one_reads() {
        Person guest = Person.guest();
        assertThat(guest.form("/reading?view=flat&csrf=x", "reading").action()).isEqualTo("/reading");
    }

    @Test
    void a_sign_in_form_leads_back_and_takes_no_name_from_a_link() {
        assertThat(Person.guest().form("/sign-in?username=evil&password=evil&next=%2Fguidelines", "signin").action())
                .isEqualTo("/sign-in?next=%2Fguidelines");
    }

    @Test
    void words_are_kept_for_the_member_the_form_was_made_for_and_nobody_else() {
        Person ben = Person.member("ben");
        Person.Form forged = reply(ada).with("owner", "1." + reply(ada).value("owner").split("\\.", 2)[1]).without("csrf");
        ada.send(forged);
        HttpResponse<String> kept = Person.guest().send(reply(ada));
        assertThat(kept.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in?words=kept&next=%2Fthreads%2F");
        assertThat(ben.form(thread, "reply").value("text")).isEmpty();
        assertThat(ada.form(thread, "reply").value("text")).isEqualTo(words + " reply");
    }

    @Test
    void nothing_is_said_to_be_kept_when_there_were_no_words() {
        assertThat(Person.guest().send(reply(ada).with("text", " ")).headers().firstValue("Location").orElseThrow())
                .startsWith("/sign-in?next=%2Fthreads%2F");
    }

    @Test
    void the_place_of_a_form_leads_nowhere_outside() {
        Person.Form form = reply(ada).with("place", "https://evil.example/");
        assertThat(Person.guest().send(form).headers().firstValue("Location")).isEmpty();
        assertThat(ada.send(form.without("csrf")).headers().firstValue("Location")).isEmpty();
    }

    @Test
    void a_view_state_made_up_by_the_sender_is_not_looked_at() {
        HttpResponse<String> answer = ada.send(reply(ada).with("jakarta.faces.ViewState", "rO0ABXNyABE="));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_shown_again_by_the_browser_with_other_words_is_another_post() {
        Person.Form form = reply(ada);
        String first = path(ada.send(form));
        assertThat(path(ada.send(form))).isEqualTo(first);
        assertThat(path(ada.send(form.with("text", words + " changed")))).isNotEqualTo(first);
        assertThat(page()).contains(words + " reply").contains(words + " changed");
    }

    @Test
    void a_button_in_a_list_never_means_another_row_than_the_one_it_was_pressed_in() {
        Person olive = Person.member(Server.ADMINISTRATOR);
        String newcomer = "a" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        Person.Form form = olive.form("/admin/members?q=a", "members");
        Person late = Person.guest();
        assertThat(Person.joins(late.form("/join", "join"), late, "aa" + newcomer).statusCode()).isEqualTo(302);
        assertThat(olive.send(form.with("rows:0:give", "")).body()).contains("This list has changed");
        assertThat(Person.guest().get("/members/aa" + newcomer).body()).doesNotContain("mark staff");
    }

    @ParameterizedTest
    @CsvSource({"/admin/members,rows:0:give", "/admin/topics,topics:0:archive", "/admin/topics/grief,save", "/admin/care,save",
        "/moderation/log,send"})
    void what_a_member_may_not_see_a_member_may_not_send(String place, String button) {
        assertThat(ada.send(reply(ada).to(place).with(button, button)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_member_may_not_pin_or_lock_or_take_away_the_words_of_others() {
        String id = thread.split("/")[2];
        assertThat(ada.send(reply(ada).to("/threads/" + id + "/lock").with("lock", "lock").with("do", "do")).statusCode()).isEqualTo(403);
        assertThat(ada.send(reply(ada).to("/threads/" + id + "/pin").with("pin", "pin").with("do", "do")).statusCode()).isEqualTo(403);
        String post = path(ada.send(reply(ada)));
        Person ben = Person.member("ben");
        ben.send(reply(ben).to(post + "/remove").with("remove", "remove").with("do", "do"));
        assertThat(page()).contains(words + " reply");
    }

    private Person.Form reply(Person person) {
        return person.form(thread, "reply").with("text", words + " reply").with("send", "send");
    }

    private String page() {
        return Person.guest().get(thread).body();
    }

    private void assertNothingPosted() {
        assertThat(page()).doesNotContain(words + " reply");
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
