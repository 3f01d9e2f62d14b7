package org.hearth.post;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.hearth.member.Members;
import org.hearth.member.Role;
import org.hearth.testing.Household;
import org.hearth.testing.InContainer;
import org.hearth.thread.Reading;
import org.hearth.thread.Threads;
import org.hearth.topic.Audience;
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
        for (Long post : new Long[] {first, bad, last}) {
            waits(post, "");
        }
        sql("alter table post add constraint bad_one check (id <> " + bad + " or rules = '')");
        try {
            inRequest(() -> {
                while (formats.rebuild(50) > 0) {
                    // until none are left but those that cannot be made
                }
            });
            assertThat(household.list("select p.id from Post p where p.rules = '' and p.thread.id = " + thread)).isEqualTo(java.util.List.of(bad));
            assertThat(words(null, bad)).isEqualTo("<p dir=\"auto\">Second</p>");
        } finally {
            sql("alter table post drop constraint bad_one");
        }
        inRequest(() -> {
            while (formats.rebuild(50) > 0) {
                // until none are left
            }
        });
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

    private void waits(Long post, String rules) throws Exception {
        inTransaction(() -> em.createQuery("update Post p set p.rules = :rules where p.id = :id").setParameter("rules", rules)
                .setParameter("id", post).executeUpdate());
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
        return household.as(author, () -> posts.reply(thread, null, new TypedReply("", text), UUID.randomUUID().toString()));
    }

    private String opening(Long thread) throws Exception {
        return household.as(ada, () -> threads.view(thread, Reading.DEFAULT, Reading.DEFAULT, null).opening().path());
    }
}
