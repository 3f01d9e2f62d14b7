package org.hearth.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.hearth.testing.AsClient;
import org.hearth.testing.Person;
import org.hearth.testing.Steps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent more than once, by an impatient hand, a browser that goes back or a line that broke, is there once and never lost. */
class SentAgainIT extends AsClient {

    private final String words = "Words " + UUID.randomUUID();
    private Person ada;
    private String thread;

    @BeforeEach
    void a_thread_of_her_own() {
        ada = Person.member("ada");
        thread = gone(ada.send(start("Thread " + words)));
    }

    @Test
    void other_words_in_the_form_of_a_removed_post_are_posted() {
        Person.Form form = reply(thread);
        remove(ada.send(form));
        gone(ada.send(form.with("text", words + " instead")));
        assertThat(page()).contains(words + " instead");
    }

    @Test
    void the_same_words_in_the_form_of_a_removed_post_stay_in_the_box_until_the_button_is_pressed_once_more() {
        Person.Form form = reply(thread);
        remove(ada.send(form));
        HttpResponse<String> asked = ada.send(form);
        assertThat(asked.body()).contains(Steps.said("refused.removed-since"));
        assertThat(page()).doesNotContain(words + " reply");
        Person.Form again = Person.form(asked, "reply");
        assertThat(again.value("text")).isEqualTo(words + " reply");
        gone(ada.send(again.with("send", "send")));
        assertThat(page()).contains(words + " reply");
    }

    @Test
    void a_link_does_not_choose_the_key_of_a_form() {
        String chosen = "chosen-by-somebody-else";
        Person.Form form = ada.form(thread + "?formKey=" + chosen, "reply");
        assertThat(form.value("formKey")).isNotEqualTo(chosen);
        HttpResponse<String> shown = ada.send(reply(thread).to(thread + "?formKey=" + chosen).without("send").with("preview", "preview"));
        assertThat(Person.form(shown, "reply").value("formKey")).isNotEqualTo(chosen);
    }

    @Test
    void a_form_posts_in_each_place_it_is_sent_to() {
        String other = gone(ada.send(start("Another thread " + words)));
        Person.Form form = reply(thread);
        gone(ada.send(form));
        assertThat(gone(ada.send(form.to(other)))).startsWith(other);
        assertThat(Person.guest().get(other).body()).contains(words + " reply");
    }

    @Test
    void the_same_words_under_a_new_key_lead_to_the_post_that_is_there_and_it_is_said() {
        String first = gone(ada.send(reply(thread)));
        assertThat(ada.get(thread).body()).doesNotContain(Steps.said("done.already"));
        assertThat(gone(ada.send(reply(thread)))).isEqualTo(first);
        assertThat(ada.get(thread).body()).contains(Steps.said("done.already"));
        assertThat(page()).contains("1 reply");
        assertThat(gone(ada.send(start("Thread " + words)))).isEqualTo(thread);
        assertThat(ada.get(thread).body()).contains(Steps.said("done.already"));
    }

    @Test
    void a_second_press_is_not_told_anything() {
        Person.Form form = reply(thread);
        assertThat(gone(ada.send(form))).isEqualTo(gone(ada.send(form)));
        assertThat(ada.get(thread).body()).doesNotContain(Steps.said("done.already"));
    }

    private Person.Form start(String title) {
        return ada.form("/topics/between-sessions/new", "new").with("title", title).with("text", "Opening").with("send", "send");
    }

    private Person.Form reply(String at) {
        return ada.form(at, "reply").with("text", words + " reply").with("send", "send");
    }

    private void remove(HttpResponse<String> posted) {
        gone(ada.send(ada.form("/posts/" + Person.post(posted).orElseThrow() + "/remove", "remove").with("do", "do")));
    }

    private String page() {
        return Person.guest().get(thread).body();
    }

    private static String gone(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
