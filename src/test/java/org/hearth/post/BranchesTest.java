package org.hearth.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.access.Verdict;
import org.hearth.member.Author;
import org.hearth.member.Role;
import org.junit.jupiter.api.Test;

class BranchesTest {

    private static final Author ADA = new Author(1L, "ada", "Ada", "", Role.MEMBER, false, null);

    @Test
    void replies_stand_below_the_post_they_answer() {
        assertThat(tree(5, row(1, 0, 1), row(2, 1, 2), row(3, 2, 3), row(4, 1, 2), row(5, 0, 1))).isEqualTo("1(2(3) 4) 5");
    }

    @Test
    void below_the_last_level_they_follow_in_order_and_say_whom_they_answer() {
        assertThat(tree(2, row(1, 0, 1), row(2, 1, 2), row(3, 2, 3), row(4, 3, 4), row(5, 1, 2)))
                .isEqualTo("1(2 3>2 4>3 5)");
    }

    @Test
    void a_reply_whose_parent_is_not_on_the_page_stands_alone_and_says_whom_it_answers() {
        assertThat(tree(5, row(7, 3, 4), row(8, 7, 5))).isEqualTo("7>3(8)");
    }

    @Test
    void small_branches_show_whole() {
        assertThat(Branches.seats(List.of(3, 0, 7))).isEqualTo(7);
        assertThat(Branches.seats(List.of())).isZero();
    }

    @Test
    void large_branches_share_what_is_left_and_a_page_stays_within_its_size() {
        List<Integer> sizes = new ArrayList<>(Collections.nCopies(19, 1));
        sizes.add(10_000);
        int seats = Branches.seats(sizes);
        int shown = sizes.size() + sizes.stream().mapToInt(size -> Math.min(size, seats)).sum();
        assertThat(seats).isGreaterThan(50);
        assertThat(shown).isLessThanOrEqualTo(Branches.POSTS);
    }

    @Test
    void even_fifty_large_branches_show_one_reply_each() {
        assertThat(Branches.seats(Collections.nCopies(50, 500))).isEqualTo(1);
    }

    private static String tree(int levels, PostRow... rows) {
        return write(Branches.grow(List.of(rows), levels, BranchesTest::show));
    }

    private static String write(List<PostView> posts) {
        return posts.stream().map(post -> post.id() + (post.answers() == null ? "" : ">" + post.answers())
                + (post.replies().isEmpty() ? "" : "(" + write(post.replies()) + ")")).collect(Collectors.joining(" "));
    }

    private static PostView show(PostRow row, boolean naming) {
        return new PostView(row.id(), row.number(), row.depth(), row.author(), row.createdAt(), "", true, null, false, false, false,
                naming ? row.parentId() : null, null, null, Verdict.ALLOWED, Verdict.ALLOWED, Verdict.ALLOWED, new ArrayList<>(), 0);
    }

    private static PostRow row(long id, long parent, int depth) {
        return new PostRow(id, (int) id, parent == 0 ? null : parent, 1, (int) id - 1, depth, 0, "", true, "", "", null, null, null,
                Instant.EPOCH, null, ADA, null, null, "Ada");
    }
}
