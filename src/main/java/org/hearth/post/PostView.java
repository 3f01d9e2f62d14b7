package org.hearth.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearth.access.Verdict;
import org.hearth.member.Author;
import org.hearth.text.SafeHtml;

/**
 * A post, ready to show.
 *
 * @param subject empty when there is none to show
 * @param linksHeld whether its links are shown as plain text, because its author is new
 * @param byStarter whether the thread's author wrote it, as a reply
 * @param answers the id of the post it answers where the page's order does not show that; null otherwise
 * @param answersName who wrote that post; empty when they removed it
 * @param editedAt when it was last edited; null when never
 * @param edit whether the visitor may edit it; {@code history} whether they may see what it said before
 * @param replies the replies shown below it
 * @param more how many posts of its branch this page leaves out; 0 for none
 */
public record PostView(Long id, int number, int depth, Author author, Instant createdAt, String subject,
        boolean subjectDerived, SafeHtml words, boolean linksHeld, boolean removed, boolean byStarter, Long answers, String answersName,
        Instant editedAt, Verdict remove, Verdict edit, Verdict history, List<PostView> replies, int more) {

    public String path() {
        return "/posts/" + id;
    }

    public boolean opening() {
        return number == 1;
    }

    PostView withMore(int left) {
        return new PostView(id, number, depth, author, createdAt, subject, subjectDerived, words, linksHeld, removed, byStarter, answers,
                answersName, editedAt, remove, edit, history, replies, left);
    }

    /** The deepest of these posts first to last, the tree written as a list. For tests and counting. */
    public List<PostView> all() {
        List<PostView> all = new ArrayList<>();
        all.add(this);
        replies.forEach(reply -> all.addAll(reply.all()));
        return all;
    }
}
