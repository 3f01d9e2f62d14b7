package org.hearth.post;

import org.hearth.topic.Audience;

/** Where a post stands. */
public record Place(Long id, int number, int branch, int seat, Long threadId, String threadSlug, int nextNumber, int nextBranch,
        Audience audience) {

    String threadPath() {
        return "/threads/" + threadId + "/" + threadSlug;
    }
}
