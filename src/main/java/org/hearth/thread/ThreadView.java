package org.hearth.thread;

import java.util.List;
import org.hearth.access.Verdict;
import org.hearth.post.PostView;
import org.hearth.topic.Audience;
import org.hearth.web.Pager;

/**
 * A page of a thread, ready to show.
 *
 * @param opening the first post, on the first page; null on the others
 * @param replies trees, or posts in a row where the reader wants it flat
 * @param pinned null when not pinned; {@code locked} likewise
 */
public record ThreadView(ThreadHead head, PostView opening, List<PostView> replies, Pager pager, Reading reading, StateLine pinned,
        StateLine locked, Verdict reply, Verdict pin, Verdict lock) {

    /** The address without choices, so that search engines know the page once. */
    public String canonical() {
        return new Pager(pager.page(), pager.pages(), pager.address(), "").href(pager.page());
    }

    public boolean searchable() {
        return head.audience() == Audience.PUBLIC;
    }
}
