package org.hearth.topic;

import java.time.Instant;

/** A topic in a list, with its latest thread where it has one. */
public record TopicRow(String slug, String title, String tagline, Audience audience, Instant archivedAt, int threadCount,
        int postCount, Long latestId, String latestSlug, String latestTitle, Instant latestAt) {

    /** What queries select: {@code k} is the topic, {@code t} its latest thread. */
    static final String SELECT = "select new org.hearth.topic.TopicRow(k.slug, k.title, k.tagline, k.audience, k.archivedAt,"
            + " k.threadCount, k.postCount, t.id, t.slug, t.title, t.lastActivityAt)"
            + " from Topic k left join Thread t on t.id = k.latestThreadId";

    public String path() {
        return "/topics/" + slug;
    }

    public String latestPath() {
        return latestId == null ? null : "/threads/" + latestId + "/" + latestSlug;
    }

    public boolean membersOnly() {
        return audience == Audience.MEMBERS;
    }

    public boolean archived() {
        return archivedAt != null;
    }
}
