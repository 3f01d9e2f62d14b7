package org.hearth.post;

import java.time.Instant;
import java.util.List;
import org.hearth.web.Pager;

/**
 * A page of what a post said over time, the latest first.
 *
 * @param path of the post
 */
public record HistoryView(String path, String threadTitle, String threadPath, List<Version> versions, Pager pager) {

    /**
     * One state of the post.
     *
     * @param number 0 is what was first posted
     * @param changes compared with the state before
     */
    public record Version(int number, String by, Instant at, String subject, List<Differences.Part> changes) {
    }
}
