package org.hearth.post;

import org.hearth.access.Verdict;
import org.hearth.thread.StateLine;

/**
 * One post and what is needed to answer it or take it back.
 *
 * @param thread whether the thread takes replies, also when this post takes none
 * @param locked null when the thread is not locked
 */
public record PostInThread(Long threadId, String threadTitle, String threadPath, PostView post, Verdict reply, Verdict thread,
        StateLine locked, int branch, String topicSlug) {

    /** Where one can write when this post cannot be answered; empty for nowhere. */
    public String instead() {
        return !reply.allowed() && thread.allowed() ? threadPath + "#text" : "";
    }
}
