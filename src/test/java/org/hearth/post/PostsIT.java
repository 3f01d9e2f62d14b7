package org.hearth.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hearth.access.NotFound;
import org.hearth.access.Refused;
import org.hearth.member.Role;
import org.hearth.testing.Household;
import org.hearth.testing.InContainer;
import org.hearth.text.Unacceptable;
import org.hearth.thread.Reading;
import org.hearth.thread.ThreadView;
import org.hearth.thread.Threads;
import org.hearth.topic.Audience;
import org.hearth.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostsIT extends InContainer {

    @Inject
    private Posts posts;
    @Inject
    private Edits edits;
    @Inject
    private Threads threads;
    @Inject
    private Topics topics;
    @Inject
    private Household household;

    private Long ada;
    private Long ben;
    private String topic;
    private Long thread;

    @BeforeEach
    void a_thread() throws Exception {
        if (household == null) {
            return; // Outside of the server.
        }
        ada = household.member();
        ben = household.member();
        topic = household.topic(Audience.PUBLIC);
        thread = start(ada, topic);
    }

    @Test
    void a_reply_is_counted_and_makes_the_thread_the_latest() throws Exception {
        Long reply = reply(ben, null, "I know that feeling.");
        ThreadView view = view(Reading.DEFAULT, "1");
        assertThat(view.head().replyCount()).isEqualTo(1);
        assertThat(view.replies()).singleElement().satisfies(post -> {
            assertThat(post.id()).isEqualTo(reply);
            assertThat(post.number()).isEqualTo(2);
            assertThat(post.words()).hasToString("<p dir=\"auto\">I know that feeling.</p>");
            assertThat(post.byStarter()).isFalse();
        });
    }

    @Test
    void a_reply_to_the_opening_is_a_reply_to_the_thread() throws Exception {
        Long opening = view(Reading.DEFAULT, "1").opening().id();
        reply(ben, opening, "To the opening");
        assertThat(view(Reading.DEFAULT, "1").replies()).hasSize(1);
    }

    @Test
    void replies_nest_and_keep_their_order() throws Exception {
        Long first = reply(ben, null, "1");
        Long second = reply(ben, null, "2");
        Long answer = reply(ada, first, "1.1");
        Long deeper = reply(ben, answer, "1.1.1");
        Long later = reply(ada, first, "1.2");
        List<PostView> trees = view(Reading.DEFAULT, "1").replies();
        assertThat(trees).extracting(PostView::id).containsExactly(first, second);
        assertThat(trees.get(0).all()).extracting(PostView::id).containsExactly(first, answer, deeper, later);
        assertThat(trees.get(0).replies().get(0).byStarter()).isTrue();
    }

    @Test
    void flat_shows_them_in_order_of_writing_and_says_whom_they_answer() throws Exception {
        Long first = reply(ben, null, "1");
        Long second = reply(ben, null, "2");
        Long answer = reply(ada, first, "1.1");
        List<PostView> row = view(Reading.DEFAULT.with("view", "flat"), "1").replies();
        assertThat(row).extracting(PostView::id).containsExactly(first, second, answer);
        assertThat(row).extracting(PostView::answers).containsExactly(null, null, first);
    }

    @Test
    void a_subject_left_empty_is_derived_and_shown_only_where_the_reader_asked() throws Exception {
        reply(ben, null, "Crying has always been hard for me, as you know.");
        assertThat(view(Reading.DEFAULT, "1").replies().get(0).subject()).isEmpty();
        PostView shown = view(Reading.DEFAULT.with("subjects", "show"), "1").replies().get(0);
        assertThat(shown.subject()).isEqualTo("Crying has always been hard");
        assertThat(shown.subjectDerived()).isTrue();
    }

    @Test
    void the_same_form_sent_twice_makes_one_post() throws Exception {
        String form = UUID.randomUUID().toString();
        Long once = household.as(ben, () -> posts.reply(thread, null, new TypedReply("", "Once"), form));
        Long twice = household.as(ben, () -> posts.reply(thread, null, new TypedReply("", "Once"), form));
        assertThat(twice).isEqualTo(once);
        assertThat(view(Reading.DEFAULT, "1").head().replyCount()).isEqualTo(1);
    }

    @Test
    void the_same_form_sent_by_many_hands_at_once_makes_one_post() throws Exception {
        String form = UUID.randomUUID().toString();
        assertThat(together(8, i -> () -> household.as(ben, () -> posts.reply(thread, null, new TypedReply("", "Once"), form))))
                .hasSize(8).containsOnly(view(Reading.DEFAULT, "1").replies().get(0).id());
        assertThat(view(Reading.DEFAULT, "1").head().replyCount()).isEqualTo(1);
    }

    @Test
    void the_same_form_with_another_title_or_subject_is_another_post() throws Exception {
        String form = UUID.randomUUID().toString();
        Long once = household.as(ben, () -> posts.reply(thread, null, new TypedReply("A subject", "Once"), form));
        assertThat(household.as(ben, () -> posts.reply(thread, null, new TypedReply("Another subject", "Once"), form))).isNotEqualTo(once);
        String one = UUID.randomUUID().toString();
        String first = household.as(ben, () -> threads.start(topic, "A title", "Text", "", one));
        assertThat(household.as(ben, () -> threads.start(topic, "A title", "Text", "", one))).isEqualTo(first);
        assertThat(household.as(ben, () -> threads.start(topic, "A better title", "Text", "", one))).isNotEqualTo(first);
    }

    @Test
    void a_new_thread_sent_by_many_hands_at_once_is_one_thread() throws Exception {
        String form = UUID.randomUUID().toString();
        assertThat(Set.copyOf(together(6, i -> () -> household.as(ben, () -> threads.start(topic, "One", "Text", "", form))))).hasSize(1);
        assertThat(household.count("select count(t) from Thread t where t.topic.slug = '" + topic + "' and t.title = 'One'")).isEqualTo(1);
    }

    @Test
    void other_words_in_a_form_that_was_sent_make_one_post_too_by_however_many_hands() throws Exception {
        String form = UUID.randomUUID().toString();
        Long first = send(ben, thread, "First words", form);
        assertThat(Set.copyOf(together(8, i -> () -> send(ben, thread, "Other words", form)))).hasSize(1).doesNotContain(first);
        assertThat(send(ben, thread, "First words", form)).isEqualTo(first);
        assertThat(view(Reading.DEFAULT, "1").head().replyCount()).isEqualTo(2);
    }

    @Test
    void other_words_in_the_form_of_a_removed_post_are_posted() throws Exception {
        String form = UUID.randomUUID().toString();
        Long removed = send(ben, thread, "What I took back", form);
        household.does(ben, () -> posts.remove(removed));
        assertThat(send(ben, thread, "What I say instead", form)).isNotEqualTo(removed);
        assertThat(view(Reading.DEFAULT, "1").replies().get(1).words()).hasToString("<p dir=\"auto\">What I say instead</p>");
    }

    @Test
    void a_form_that_comes_again_after_its_post_was_removed_posts_nothing_until_it_is_meant() throws Exception {
        String form = UUID.randomUUID().toString();
        Long removed = send(ben, thread, "What I took back", form);
        household.does(ben, () -> posts.remove(removed));
        assertThatThrownBy(() -> send(ben, thread, "What I took back", form)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("refused.removed-since"));
        assertThat(send(ben, thread, "What I took back", UUID.randomUUID().toString())).isNotEqualTo(removed);
        assertThat(view(Reading.DEFAULT, "1").head().replyCount()).isEqualTo(1);
    }

    @Test
    void a_form_that_comes_again_after_its_post_was_edited_makes_no_second_one() throws Exception {
        String form = UUID.randomUUID().toString();
        Long reply = send(ben, thread, "With a mistaek", form);
        household.does(ben, () -> edits.save(reply, new TypedEdit("", "With a mistake", "", 0)));
        assertThat(send(ben, thread, "With a mistaek", form)).isEqualTo(reply);
        String start = household.as(ben, () -> threads.start(topic, "A titel", "Text", "", form));
        Long opening = household.as(ben, () -> threads.view(Long.valueOf(start.split("/")[2]), Reading.DEFAULT, Reading.DEFAULT, "1")).opening().id();
        household.does(ben, () -> edits.save(opening, new TypedEdit("A title", "Text", "", 0)));
        assertThat(household.as(ben, () -> threads.start(topic, "A titel", "Text", "", form)).split("/")[2]).isEqualTo(start.split("/")[2]);
    }

    @Test
    void a_form_is_of_its_place() throws Exception {
        String form = UUID.randomUUID().toString();
        Long other = start(ada, topic);
        Long here = send(ben, thread, "Thank you", form);
        Long there = send(ben, other, "Thank you", form);
        Long below = household.as(ben, () -> posts.reply(thread, here, new TypedReply("", "Thank you"), form));
        assertThat(Set.of(here, there, below)).hasSize(3);
        String another = household.topic(Audience.PUBLIC);
        assertThat(household.as(ben, () -> threads.start(another, "One", "Text", "", form)))
                .isNotEqualTo(household.as(ben, () -> threads.start(topic, "One", "Text", "", form)));
    }

    @Test
    void the_same_words_in_the_same_place_again_are_the_post_that_is_there() throws Exception {
        Long first = reply(ben, null, "Thank you");
        assertThat(Set.copyOf(together(6, i -> () -> reply(ben, null, "Thank you")))).containsExactly(first);
        Long opening = view(Reading.DEFAULT, "1").opening().id();
        assertThat(reply(ben, opening, "Thank you")).as("to the opening").isEqualTo(first);
        Long answer = reply(ben, first, "Thank you");
        assertThat(answer).as("to a reply").isNotEqualTo(first);
        assertThat(reply(ben, first, "Thank you")).isEqualTo(answer);
        assertThat(household.as(ben, () -> posts.reply(thread, null, new TypedReply("A subject", "Thank you"), null))).isNotEqualTo(first);
        assertThat(reply(ada, null, "Thank you")).as("of somebody else").isNotEqualTo(first);
        assertThat(send(ben, start(ada, topic), "Thank you", null)).as("in another thread").isNotEqualTo(first);
        household.does(ben, () -> posts.remove(first));
        assertThat(reply(ben, null, "Thank you")).as("after it was removed").isNotEqualTo(first);
    }

    @Test
    void the_same_thread_again_is_the_one_that_is_there() throws Exception {
        String first = household.as(ben, () -> threads.start(topic, "One", "Text", "", null));
        assertThat(household.as(ben, () -> threads.start(topic, " One ", "Text", "", null))).isEqualTo(first);
        assertThat(household.as(ben, () -> threads.start(topic, "One", "Text", "https://example.org/grief", null))).isNotEqualTo(first);
        String another = household.topic(Audience.PUBLIC);
        assertThat(household.as(ben, () -> threads.start(another, "One", "Text", "", null))).isNotEqualTo(first);
    }

    @Test
    void the_same_words_later_are_another_post() throws Exception {
        Long first = reply(ben, null, "Good night");
        household.earlier(first, Duration.ofMinutes(11));
        assertThat(reply(ben, null, "Good night")).isNotEqualTo(first);
    }

    @Test
    void a_form_with_other_further_reading_is_another_thread() throws Exception {
        String form = UUID.randomUUID().toString();
        String without = household.as(ben, () -> threads.start(topic, "One", "Text", "", form));
        assertThat(household.as(ben, () -> threads.start(topic, "One", "Text", "https://example.org/grief", form))).isNotEqualTo(without);
    }

    @Test
    void posts_written_at_the_same_time_all_get_a_number_of_their_own() throws Exception {
        List<Long> made = together(12, i -> () -> household.as(i % 2 == 0 ? ada : ben,
                () -> posts.reply(thread, null, new TypedReply("", "Reply " + i), UUID.randomUUID().toString())));
        ThreadView view = view(Reading.DEFAULT.with("view", "flat"), "1");
        assertThat(view.replies()).extracting(PostView::id).containsExactlyInAnyOrderElementsOf(made);
        assertThat(view.replies()).extracting(PostView::number).containsExactlyElementsOf(IntStream.rangeClosed(2, 13).boxed().toList());
        assertThat(view.head().replyCount()).isEqualTo(12);
    }

    @Test
    void what_its_author_removes_is_gone_while_its_place_and_its_replies_stay() throws Exception {
        Long reply = reply(ben, null, "My real name is in here");
        reply(ada, reply, "An answer");
        household.does(ben, () -> posts.remove(reply));
        ThreadView view = view(Reading.DEFAULT, "1");
        PostView place = view.replies().get(0);
        assertThat(place.removed()).isTrue();
        assertThat(place.words().toString()).isEmpty();
        assertThat(place.replies()).hasSize(1);
        assertThat(view.head().replyCount()).isEqualTo(1);
        assertThat(household.count("select length(p.words) + length(p.subject) from Post p where p.id = " + reply)).isZero();
    }

    @Test
    void nobody_removes_the_words_of_others() throws Exception {
        Long reply = reply(ben, null, "Mine");
        Long moderator = household.member(Role.MODERATOR);
        assertThatThrownBy(() -> household.does(ada, () -> posts.remove(reply))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> household.does(moderator, () -> posts.remove(reply))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> household.does(null, () -> posts.remove(reply))).isInstanceOf(Refused.class);
        assertThat(view(Reading.DEFAULT, "1").replies().get(0).removed()).isFalse();
    }

    @Test
    void a_locked_thread_takes_no_replies_and_an_answer_belongs_to_its_thread() throws Exception {
        Long reply = reply(ben, null, "Here");
        Long other = start(ada, topic);
        assertThatThrownBy(() -> household.as(ben, () -> posts.reply(other, reply, new TypedReply("", "x"), null)))
                .isInstanceOf(NotFound.class);
        Long moderator = household.member(Role.MODERATOR);
        household.does(moderator, () -> threads.lock(thread, "Let it rest"));
        assertThatThrownBy(() -> reply(ben, null, "Late")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("refused.locked"));
    }

    @Test
    void in_an_archived_topic_nothing_is_edited_but_words_can_be_taken_back_because_they_are_their_authors() throws Exception {
        Long reply = reply(ben, null, "My name is in here");
        Long administrator = household.member(Role.ADMINISTRATOR);
        household.does(administrator, () -> topics.archive(topic));
        TypedEdit edit = new TypedEdit("", "Something else", "", 0);
        assertThatThrownBy(() -> household.does(ben, () -> edits.save(reply, edit))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("refused.archived"));
        assertThat(view(Reading.DEFAULT, "1").replies().get(0).words()).hasToString("<p dir=\"auto\">My name is in here</p>");
        household.does(ben, () -> posts.remove(reply));
        assertThat(view(Reading.DEFAULT, "1").replies().get(0).removed()).isTrue();
    }

    @Test
    void a_suspended_member_cannot_write_from_the_next_request_on() throws Exception {
        reply(ben, null, "Before");
        household.suspend(ben);
        assertThatThrownBy(() -> reply(ben, null, "After")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("refused.suspended"));
    }

    @Test
    void what_cannot_be_stored_is_refused_with_its_reason() {
        assertThatThrownBy(() -> reply(ben, null, " \n ")).isInstanceOf(Unacceptable.class);
        assertThatThrownBy(() -> reply(ben, null, "a\0b")).isInstanceOf(Unacceptable.class);
        assertThatThrownBy(() -> reply(ben, null, "x".repeat(20_001))).isInstanceOf(Unacceptable.class);
    }

    @Test
    void a_members_only_thread_does_not_exist_for_guests() throws Exception {
        Long hidden = start(ada, household.topic(Audience.MEMBERS));
        Long opening = household.as(ada, () -> threads.view(hidden, Reading.DEFAULT, Reading.DEFAULT, null)).opening().id();
        for (Callable<?> work : List.<Callable<?>>of(() -> threads.head(hidden), () -> posts.one(opening),
                () -> posts.whereIs(opening, Reading.DEFAULT),
                () -> posts.reply(hidden, null, new TypedReply("", "x"), null))) {
            assertThatThrownBy(() -> household.as(null, work)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void every_post_is_found_on_the_page_that_its_address_leads_to() throws Exception {
        Long large = reply(ben, null, "The large branch");
        Long last = large;
        for (int i = 0; i < 130; i++) {
            last = reply(i % 2 == 0 ? ada : ben, i % 3 == 0 ? large : last, "Reply " + i);
        }
        for (int i = 0; i < 12; i++) {
            reply(ada, null, "Small branch " + i);
        }
        for (Reading reading : List.of(Reading.DEFAULT.with("size", "10"), Reading.DEFAULT.with("order", "newest").with("size", "10"),
                Reading.DEFAULT.with("view", "flat").with("size", "10"),
                Reading.DEFAULT.with("view", "flat").with("order", "newest"))) {
            for (PostView post : everything()) {
                assertThat(shownAt(posts.whereIs(post.id(), reading), reading)).as("%s %s", reading, post.number())
                        .contains(post.id());
            }
        }
    }

    @Test
    void a_branch_too_large_for_a_page_is_cut_and_says_how_many_are_left() throws Exception {
        Long large = reply(ben, null, "The large branch");
        for (int i = 0; i < 120; i++) {
            reply(ada, large, "Reply " + i);
        }
        PostView shown = view(Reading.DEFAULT, "1").replies().get(0);
        assertThat(shown.all().size()).isLessThanOrEqualTo(Branches.POSTS);
        assertThat(shown.all().size() + shown.more()).isEqualTo(121);
    }

    @Test
    void any_page_takes_the_same_number_of_statements() throws Exception {
        // The test is one request, which reads the rules of formatting once.
        view(Reading.DEFAULT, "1");
        int small = statements(() -> view(Reading.DEFAULT, "1"));
        int smallFlat = statements(() -> view(Reading.DEFAULT.with("view", "flat"), "1"));
        for (int i = 0; i < 60; i++) {
            Long reply = reply(ben, null, "Reply " + i);
            reply(ada, reply, "Answer " + i);
        }
        assertThat(statements(() -> view(Reading.DEFAULT, "1"))).isEqualTo(small);
        assertThat(statements(() -> view(Reading.DEFAULT, "3"))).isLessThanOrEqualTo(small);
        assertThat(statements(() -> view(Reading.DEFAULT.with("view", "flat"), "1"))).isEqualTo(smallFlat);
        assertThat(statements(() -> view(Reading.DEFAULT.with("view", "flat"), "6"))).isLessThanOrEqualTo(smallFlat);
    }

    @Test
    void counters_say_what_a_recount_says() throws Exception {
        Long reply = reply(ben, null, "One");
        reply(ada, reply, "Two");
        household.does(ben, () -> posts.remove(reply));
        assertThat(household.list("select t.id from Thread t where t.replyCount <> (select count(p) from Post p"
                + " where p.thread = t and p.number > 1 and p.removedAt is null)")).isEmpty();
        assertThat(household.list("select t.id from Thread t where t.nextNumber - 1 <> (select count(p) from Post p"
                + " where p.thread = t)")).isEmpty();
        assertThat(household.list("select t.id from Thread t where t.nextBranch - 1 <> (select count(p) from Post p"
                + " where p.thread = t and p.seat = 0 and p.number > 1)")).isEmpty();
        assertThat(household.list("select p.id from Post p where p.seat = 0 and p.number > 1 and p.branchSize <> (select count(r)"
                + " from Post r where r.thread = p.thread and r.branch = p.branch and r.seat > 0)")).isEmpty();
        assertThat(household.list("select k.id from Topic k where k.postCount <> (select count(p) from Post p"
                + " where p.thread.topic = k and p.removedAt is null)")).isEmpty();
        assertThat(household.list("select k.id from Topic k where k.threadCount <> (select count(t) from Thread t"
                + " where t.topic = k)")).isEmpty();
        assertThat(household.list("select m.id from Member m where m.postCount <> (select count(p) from Post p"
                + " where p.author = m and p.removedAt is null)")).isEmpty();
        assertThat(household.list("select t.id from Thread t where t.lastPostId <> (select max(p.id) from Post p"
                + " where p.thread = t and p.createdAt = t.lastActivityAt)")).isEmpty();
    }

    private Long start(Long author, String in) throws Exception {
        String path = household.as(author, () -> threads.start(in, "Thread " + UUID.randomUUID(), "Its words", "", UUID.randomUUID().toString()));
        return Long.valueOf(path.split("/")[2]);
    }

    private Long send(Long author, Long in, String text, String form) throws Exception {
        return household.as(author, () -> posts.reply(in, null, new TypedReply("", text), form));
    }

    private Long reply(Long author, Long answered, String text) throws Exception {
        return household.as(author, () -> posts.reply(thread, answered, new TypedReply("", text), UUID.randomUUID().toString()));
    }

    private ThreadView view(Reading reading, String page) {
        return threads.view(thread, reading, Reading.DEFAULT, page);
    }

    private List<PostView> everything() {
        List<PostView> all = new ArrayList<>();
        for (int page = 1; page <= view(Reading.DEFAULT.with("view", "flat"), "1").pager().pages(); page++) {
            all.addAll(view(Reading.DEFAULT.with("view", "flat"), String.valueOf(page)).replies());
        }
        return all;
    }

    /** The ids of the posts on the page of an address, asked for as the page would. */
    private List<Long> shownAt(String address, Reading reading) {
        if (address.startsWith("/posts/")) {
            return posts.branch(threads.head(thread), Long.valueOf(address.split("[/]")[2]),
                    Long.valueOf(address.replaceAll(".*from=(\\d+)#.*", "$1")), reading)
                    .posts().stream().flatMap(post -> post.all().stream()).map(PostView::id).toList();
        }
        String page = address.contains("page=") ? address.replaceAll(".*page=(\\d+)#.*", "$1") : "1";
        return view(reading, page).replies().stream().flatMap(post -> post.all().stream()).map(PostView::id).toList();
    }

    private static <T> List<T> together(int hands, java.util.function.IntFunction<Callable<T>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(hands);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(IntStream.range(0, hands).mapToObj(work).toList())) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
