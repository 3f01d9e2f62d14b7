package org.hearth.post;

import org.hearth.access.Verdict;

/** One post and what is needed to answer it or take it back. */
public record PostInThread(Long threadId, String threadTitle, String threadPath, PostView post, Verdict reply, int branch, String topicSlug) {
}
