package org.hearth.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hearth.testing.AsClient;
import org.hearth.testing.Person;
import org.hearth.testing.Server;
import org.junit.jupiter.api.Test;

/** A form that is sent after its session ended comes back with all that stood in it. */
class KeptFieldsIT extends AsClient {

    private final Person olive = Person.member(Server.ADMINISTRATOR);

    @Test
    void the_lists_of_tags() {
        Person.Form sent = olive.form("/admin/formatting", "formatting").with("tags", "b i").with("openingTags", "h2 h3");
        ended(sent);
        Person.Form back = olive.form("/admin/formatting", "formatting");
        assertThat(back.value("tags")).isEqualTo("b i");
        assertThat(back.value("openingTags")).isEqualTo("h2 h3");
        throwAway(back);
        assertThat(olive.form("/admin/formatting", "formatting").value("openingTags")).isNotEqualTo("h2 h3");
    }

    @Test
    void a_profile_with_its_address() {
        Person.Form sent = olive.form("/account", "profile").with("about", "Some words").with("email", "olive@example.org");
        ended(sent);
        Person.Form back = olive.form("/account", "profile");
        assertThat(back.value("about")).isEqualTo("Some words");
        assertThat(back.value("email")).isEqualTo("olive@example.org");
        throwAway(back);
    }

    @Test
    void a_topic_with_what_was_chosen_for_it() {
        Person.Form sent = olive.form("/admin/topics/new", "topic").with("title", "Topic " + UUID.randomUUID()).with("audience", "MEMBERS");
        ended(sent);
        Person.Form back = olive.form("/admin/topics/new", "topic");
        assertThat(back.value("title")).isEqualTo(sent.value("title"));
        assertThat(olive.get("/admin/topics/new").body()).contains("value=\"MEMBERS\" selected=")
                .as("the box that was not ticked").doesNotContain("checked=\"checked\"");
        throwAway(back);
        assertThat(olive.get("/admin/topics/new").body()).contains("value=\"PUBLIC\" selected=").contains("checked=\"checked\"");
    }

    private static void ended(Person.Form form) {
        assertThat(Person.guest().send(form.with("save", "save")).headers().firstValue("Location").orElseThrow()).startsWith("/sign-in?words=kept");
    }

    private void throwAway(Person.Form form) {
        assertThat(olive.send(form.to("/drafts/throw-away")).statusCode()).isEqualTo(303);
    }
}
