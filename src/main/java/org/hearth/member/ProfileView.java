package org.hearth.member;

import java.time.Instant;
import java.util.List;
import org.hearth.access.Verdict;
import org.hearth.post.RecentPost;
import org.hearth.text.Formatter;
import org.hearth.text.SafeHtml;

/**
 * A member as others see them. The e-mail is not in it.
 *
 * @param threads and {@code replies} that the visitor may read
 * @param linksHeld whether links in the posts of this member, who is new, are shown as plain text
 * @param mine whether it is the visitor's own
 */
public record ProfileView(Author author, String about, String credentials, Instant joinedAt, long threads, long replies,
        List<RecentPost> recent, boolean mine, boolean linksHeld, Verdict trust) {

    public SafeHtml aboutWords() {
        return Formatter.plain(about);
    }
}
