package org.hearth.moderation;

import java.time.Instant;

/** One line of the log. What an act was not done to is null. */
public record ModerationRow(Long id, Instant at, String by, Act act, String reason, Long threadId, String threadSlug,
        String threadTitle, String topicSlug, String topicTitle, String member) {

    /** @return the address of what it was done to; null for the forum itself */
    public String path() {
        return threadId != null ? "/threads/" + threadId + "/" + threadSlug
                : topicSlug != null ? "/topics/" + topicSlug : member != null ? "/members/" + member : null;
    }

    public String target() {
        return threadId != null ? threadTitle : topicSlug != null ? topicTitle : member;
    }
}
