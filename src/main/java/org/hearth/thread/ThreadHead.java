package org.hearth.thread;

import java.time.Instant;
import java.util.List;
import org.hearth.access.OnThread;
import org.hearth.access.OnTopic;
import org.hearth.member.Author;
import org.hearth.member.Role;
import org.hearth.topic.Audience;

/** What stands above every page of the thread. */
public record ThreadHead(Long id, String slug, String title, String teaser, String linkLines, int replyCount, Instant createdAt,
        Instant lastActivityAt, int nextNumber, int nextBranch, Instant pinnedAt, String pinnedBy, String pinReason,
        Instant lockedAt, String lockedBy, String lockReason, String topicSlug, String topicTitle, Audience audience,
        Instant archivedAt, Author author, String credentials, String about) implements OnThread, OnTopic {

    /** For the queries. */
    public ThreadHead(Long id, String slug, String title, String teaser, String linkLines, int replyCount, Instant createdAt,
            Instant lastActivityAt, int nextNumber, int nextBranch, Instant pinnedAt, String pinnedBy, String pinReason,
            Instant lockedAt, String lockedBy, String lockReason, String topicSlug, String topicTitle,
            Audience audience, Instant archivedAt, Long authorId, String name, String displayName, String pronouns,
            Role role, boolean sample, String avatarVersion, String credentials, String about) {
        this(id, slug, title, teaser, linkLines, replyCount, createdAt, lastActivityAt, nextNumber, nextBranch, pinnedAt, pinnedBy,
                pinReason, lockedAt, lockedBy, lockReason, topicSlug, topicTitle, audience, archivedAt,
                new Author(authorId, name, displayName, pronouns, role, sample, avatarVersion), credentials, about);
    }

    /** Whether the author box (who opened this, and with which credentials) has something to say. */
    public boolean introduced() {
        return !credentials.isEmpty();
    }

    /** Further reading that the opening names. */
    public List<NamedLink> links() {
        return NamedLink.read(linkLines);
    }

    public String path() {
        return "/threads/" + id + "/" + slug;
    }

    public boolean pinned() {
        return pinnedAt != null;
    }

    @Override
    public OnTopic topic() {
        return this;
    }

    @Override
    public boolean locked() {
        return lockedAt != null;
    }

    @Override
    public boolean archived() {
        return archivedAt != null;
    }
}
