package org.hearth.access;

import static org.hearth.access.Verdict.ALLOWED;
import static org.hearth.access.Verdict.refused;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.hearth.member.Role;
import org.hearth.settings.Settings;
import org.hearth.topic.Audience;

/**
 * Every rule about who may do what, in one place, asked by page and service alike. Each rule fails closed and says why.
 * What a visitor may not see is not found, never refused.
 */
@Named
@ApplicationScoped
public class Guardian {

    private Visitor visitor;
    private Settings settings;
    private Clock clock;

    protected Guardian() {
    }

    @Inject
    public Guardian(Visitor visitor, Settings settings, Clock clock) {
        this.visitor = visitor;
        this.settings = settings;
        this.clock = clock;
    }

    /** The audiences whose topics this visitor may read: lists and counts are narrowed by it inside the query. */
    public Set<Audience> readable() {
        return visitor.isGuest() ? EnumSet.of(Audience.PUBLIC, Audience.UNLISTED) : EnumSet.allOf(Audience.class);
    }

    /** @throws NotFound unless the visitor may read the topic */
    public void see(OnTopic topic) {
        if (!readable().contains(topic.audience())) {
            throw new NotFound();
        }
    }

    public Verdict startThread(OnTopic topic) {
        return write().and(topic.archived() ? refused("refused.archived") : ALLOWED);
    }

    public Verdict reply(OnThread thread) {
        return startThread(thread.topic()).and(thread.locked() ? refused("refused.locked") : ALLOWED);
    }

    /** Whether one post may be answered: what is gone has no words to answer. */
    public Verdict answer(OnPost post, OnThread thread) {
        return reply(thread).and(post.removed() ? refused("refused.removed-reply") : ALLOWED);
    }

    /** An author may take back a reply, in a locked thread and in an archived topic too: their words stay theirs. */
    public Verdict remove(OnPost post) {
        if (visitor.isGuest()) {
            return refused("refused.guest");
        }
        if (!Objects.equals(post.authorId(), visitor.id())) {
            return refused("refused.not-yours");
        }
        if (post.removed()) {
            return refused("refused.removed-already");
        }
        return post.opening() ? refused("refused.opening-stays") : ALLOWED;
    }

    /**
     * An author may change their words for a while, moderators always. In a locked thread and in an archived topic nobody but moderators
     * does: what others answered to would change below them, and they cannot answer any more.
     */
    public Verdict edit(OnPost post, OnThread thread) {
        if (visitor.isGuest()) {
            return refused("refused.guest");
        }
        if (post.removed()) {
            return refused("refused.removed-already");
        }
        if (moderate().allowed()) {
            return ALLOWED;
        }
        if (!Objects.equals(post.authorId(), visitor.id())) {
            return refused("refused.not-yours");
        }
        if (clock.instant().isAfter(post.createdAt().plus(settings.editWindow()))) {
            return refused("refused.edit-late", settings.editWindow().toHours());
        }
        return startThread(thread.topic()).and(thread.locked() ? refused("refused.locked-edit") : ALLOWED);
    }

    /** What a post said before is for its author and for moderators: people edit to take back a name. */
    public Verdict history(OnPost post) {
        if (post.removed()) {
            return moderate();
        }
        return !visitor.isGuest() && Objects.equals(post.authorId(), visitor.id()) ? ALLOWED : moderate("refused.author-or-moderators");
    }

    public Verdict pin(OnThread thread) {
        return moderate();
    }

    public Verdict lock(OnThread thread) {
        return moderate();
    }

    /** Whether the visitor may say that a new member's links are links. */
    public Verdict trust() {
        return moderate();
    }

    /** Whether the visitor takes part in moderating: pins, locks, the log of what staff did. */
    public Verdict moderate() {
        return moderate("refused.moderators-only");
    }

    private Verdict moderate(String otherwise) {
        return write().and(visitor.role() == Role.MODERATOR || visitor.role() == Role.ADMINISTRATOR ? ALLOWED : refused(otherwise));
    }

    /** Whether the visitor looks after the forum itself: topics, roles, the page of help lines. */
    public Verdict administer() {
        return write().and(visitor.role() == Role.ADMINISTRATOR ? ALLOWED : refused("refused.administrators-only"));
    }

    /** The moderator role is given and taken by administrators; an administrator's own role is not changed by it. */
    public Verdict changeRole(Role held) {
        return administer().and(held == Role.ADMINISTRATOR ? refused("refused.administrator-stays") : ALLOWED);
    }

    /** Whether the visitor may change their own profile and choices. */
    public Verdict keepProfile() {
        return visitor.isGuest() ? refused("refused.guest") : ALLOWED;
    }

    private Verdict write() {
        if (visitor.isGuest()) {
            return refused("refused.guest");
        }
        return visitor.isSuspended() ? refused("refused.suspended") : ALLOWED;
    }
}
