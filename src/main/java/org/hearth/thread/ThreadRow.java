package org.hearth.thread;

import java.time.Instant;
import org.hearth.member.Author;
import org.hearth.member.Role;

/** A thread in a list. */
public record ThreadRow(Long id, String slug, String title, String teaser, int replyCount, Instant createdAt,
        Instant lastActivityAt, Instant pinnedAt, Instant lockedAt, Author author) {

    /** What queries select: {@code t} is the thread, {@code a} its author. */
    static final String SELECT = "select new org.hearth.thread.ThreadRow(t.id, t.slug, t.title, t.teaser, t.replyCount,"
            + " t.createdAt, t.lastActivityAt, t.pinnedAt, t.lockedAt, a.id, a.name, a.displayName, a.pronouns, a.role,"
            + " a.sample, a.avatarVersion) from Thread t join t.author a";

    /** For the queries. */
    public ThreadRow(Long id, String slug, String title, String teaser, int replyCount, Instant createdAt,
            Instant lastActivityAt, Instant pinnedAt, Instant lockedAt, Long authorId, String name, String displayName,
            String pronouns, Role role, boolean sample, String avatarVersion) {
        this(id, slug, title, teaser, replyCount, createdAt, lastActivityAt, pinnedAt, lockedAt,
                new Author(authorId, name, displayName, pronouns, role, sample, avatarVersion));
    }

    public String path() {
        return "/threads/" + id + "/" + slug;
    }

    public boolean pinned() {
        return pinnedAt != null;
    }

    public boolean locked() {
        return lockedAt != null;
    }
}
