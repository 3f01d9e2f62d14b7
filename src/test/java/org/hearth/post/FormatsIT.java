package org.hearth.post;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.hearth.member.Members;
import org.hearth.member.Role;
import org.hearth.testing.Household;
import org.hearth.testing.InContainer;
import org.hearth.thread.Threads;
import org.hearth.topic.Audience;
import org.hearth.topic.Topics;
import org.hearth.topic.TypedTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What posts look like when the rules, or what they quote, have changed since they were written. */
class FormatsIT extends InContainer {

    private static final String LINK = "<a href=\"https://example.org/\"";

    @Inject
    private Formats formats;
    @Inject
    private Posts posts;
    @Inject
    private Threads threads;
    @Inject
    private Edits edits;
    @Inject
    private Topics topics;
    @Inject
    private Members members;
    @Inject
    private Household household;
    @PersistenceContext
    private EntityManager em;

    private Long ada;
    private Long thread;

    @BeforeEach
    void a_thread() throws Exception {
        if (household != null) { // Inside of the server.
            ada = household.member();
            thread = start(ada, household.topic(Audience.PUBLIC), "Its words");
        }
    }

    @Test
    void links_of_somebody_new_stay_held_while_posts_wait_to_be_made_anew() throws Exception {
        Long post = reply(ada, "See https://example.org/");
        for (String rules : new String[] {"", "9.9"}) {
            waits(post, rules);
            for (Long reader : new Long[] {null, ada, household.member(Role.MODERATOR)}) {
                assertThat(words(reader, post)).contains("https://example.org/").doesNotContain("<a");
            }
        }
        household.does(household.member(Role.MODERATOR), () -> members.trust(household.nameOf(ada)));
        waits(post, "");
        assertThat(words(null, post)).contains(LINK);
    }

    @Test
    void a_post_that_cannot_be_made_keeps_no_other_from_it_and_is_made_when_it_can_be() throws Exception {
        Long first = reply(ada, "First");
        Long bad = reply(ada, "Second");
        Long last = reply(ada, "Third");
        waitButCannotBeMade(bad, first, last);
        try {
            rebuild();
            assertThat(household.list("select p.id from Post p where p.rules = '' and p.thread.id = " + thread)).isEqualTo(List.of(bad));
            assertThat(words(null, bad)).isEqualTo("<p dir=\"auto\">Second</p>");
        } finally {
            sql("alter table post drop constraint bad_one");
        }
        rebuild();
        assertThat(household.list("select p.id from Post p where p.rules = '' and p.thread.id = " + thread)).isEmpty();
    }

    @Test
    void a_moderator_can_trust_a_member_while_a_post_cannot_be_made() throws Exception {
        Long post = reply(ada, "See https://example.org/");
        Long bad = reply(ada, "Not this https://example.org/");
        sql("alter table post add constraint held_one check (id <> " + bad + " or held_until is not null)");
        try {
            household.does(household.member(Role.MODERATOR), () -> {
                members.trust(household.nameOf(ada));
                formats.rebuild(50);
            });
            assertThat(words(null, post)).contains(LINK);
        } finally {
            sql("alter table post drop constraint held_one");
        }
    }

    @Test
    void a_name_over_a_quote_goes_with_the_words_it_was_for() throws Exception {
        Long post = reply(ada, "My real name is in here.");
        Long quoting = reply(household.member(), quote(post, "My real name is in here."));
        Long other = reply(household.member(), quote(reply(ada, "Its words"), "Its words"));
        assertThat(words(null, quoting)).contains("/posts/" + post);
        household.does(ada, () -> posts.remove(post));
        assertThat(words(null, quoting)).contains("My real name").doesNotContain("/posts/");
        assertThat(waiting(other)).isFalse();
        rebuild();
        assertThat(words(null, quoting)).contains("My real name").doesNotContain("/posts/");
    }

    @Test
    void a_name_over_a_quote_goes_when_the_words_are_taken_back_and_comes_when_they_return() throws Exception {
        Long post = reply(ada, "A glove, or a hat.");
        Long quoting = reply(household.member(), quote(post, "A glove"));
        edit(post, "A hat.", 0);
        assertThat(words(null, quoting)).contains("A glove").doesNotContain("/posts/");
        rebuild();
        assertThat(words(null, quoting)).contains("A glove").doesNotContain("/posts/");
        edit(post, "A glove.", 1);
        rebuild();
        assertThat(words(null, quoting)).contains("/posts/" + post);
    }

    @Test
    void a_name_over_a_quote_goes_while_fewer_may_read_the_words_and_the_words_stay() throws Exception {
        Long admin = household.member(Role.ADMINISTRATOR);
        String topic = household.topic(Audience.PUBLIC);
        Long post = reply(start(ada, topic, "Opening"), ada, "A glove");
        Long quoting = reply(household.member(), quote(post, "A glove"));
        audience(admin, topic, Audience.MEMBERS);
        assertThat(words(null, quoting)).contains("A glove").doesNotContain("/posts/");
        rebuild();
        assertThat(words(ada, quoting)).contains("A glove").doesNotContain("/posts/");
        audience(admin, topic, Audience.PUBLIC);
        rebuild();
        assertThat(words(null, quoting)).contains("/posts/" + post);
    }

    @Test
    void a_name_over_a_quote_of_members_goes_when_others_may_read_the_quote() throws Exception {
        Long admin = household.member(Role.ADMINISTRATOR);
        Long post = reply(start(ada, household.topic(Audience.MEMBERS), "Opening"), ada, "A glove");
        String topic = household.topic(Audience.MEMBERS);
        Long quoting = reply(start(ada, topic, "Opening"), ada, quote(post, "A glove"));
        assertThat(words(ada, quoting)).contains("/posts/" + post);
        audience(admin, topic, Audience.PUBLIC);
        assertThat(words(null, quoting)).contains("A glove").doesNotContain("/posts/");
        rebuild();
        assertThat(words(null, quoting)).doesNotContain("/posts/");
    }

    @Test
    void taking_back_words_takes_as_many_statements_however_often_they_were_quoted() throws Exception {
        Long once = reply(ada, "A glove");
        Long often = reply(ada, "A hat");
        reply(household.member(), quote(once, "A glove"));
        for (int i = 0; i < 12; i++) {
            reply(household.member(), quote(often, "A hat"));
        }
        assertThat(statementsOfRemoving(often)).isEqualTo(statementsOfRemoving(once));
    }

    private int statementsOfRemoving(Long post) throws Exception {
        return household.as(ada, () -> statements(() -> posts.remove(post)));
    }

    private void edit(Long post, String text, int edition) throws Exception {
        household.does(ada, () -> edits.save(post, new TypedEdit("", text, "", edition)));
    }

    private void audience(Long admin, String topic, Audience audience) throws Exception {
        household.does(admin, () -> {
            TypedTopic typed = topics.edited(topic);
            topics.edit(topic, new TypedTopic(typed.title(), typed.tagline(), typed.description(), audience, typed.owners(), typed.mentions()));
        });
    }

    private String quote(Long post, String words) {
        return "[quote=" + household.nameOf(ada) + ";" + post + "]" + words + "[/quote] Yes.";
    }

    private boolean waiting(Long post) {
        return household.count("select count(p) from Post p where p.rules = '' and p.id = " + post) > 0;
    }

    private void rebuild() throws Exception {
        inRequest(() -> {
            while (formats.rebuild(50) > 0) {
                // until none are left but those that cannot be made
            }
        });
    }

    private void waits(Long post, String rules) throws Exception {
        inTransaction(() -> em.createQuery("update Post p set p.rules = :rules where p.id = :id").setParameter("rules", rules)
                .setParameter("id", post).executeUpdate());
    }

    /** Posts that wait, one of which the database refuses to have made. Tried again when the forum itself has just made that one. */
    private void waitButCannotBeMade(Long bad, Long... others) throws Exception {
        for (int tries = 1;; tries++) {
            waits(bad, "");
            for (Long other : others) {
                waits(other, "");
            }
            try {
                sql("alter table post add constraint bad_one check (id <> " + bad + " or rules = '')");
                return;
            } catch (Exception e) {
                if (tries == 3) {
                    throw e;
                }
            }
        }
    }

    private void sql(String statement) throws Exception {
        inTransaction(() -> em.createNativeQuery(statement).executeUpdate());
    }

    private String words(Long reader, Long post) throws Exception {
        return household.as(reader, () -> posts.one(post).post().words().toString());
    }

    private Long start(Long author, String topic, String text) throws Exception {
        return Long.valueOf(household.as(author, () -> threads.start(topic, "A thread", text, "", UUID.randomUUID().toString())).split("/")[2]);
    }

    private Long reply(Long author, String text) throws Exception {
        return reply(thread, author, text);
    }

    private Long reply(Long thread, Long author, String text) throws Exception {
        return household.as(author, () -> posts.reply(thread, null, new TypedReply("", text), UUID.randomUUID().toString()));
    }
}
