package org.hearth.web;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import java.util.Set;
import org.hearth.draft.Draft;
import org.hearth.member.Member;
import org.hearth.member.SignInToken;
import org.hearth.post.Edition;
import org.hearth.post.Post;
import org.hearth.thread.ForumThread;

/**
 * Hears of every entity that is written (META-INF/orm.xml), so that no use case can forget to say what it changed. Whatever is
 * not known here changes all pages. Bulk updates are not heard of; they only keep counters, beside an entity that is.
 */
public class Changes {

    private static final Set<Class<?>> NEVER_SHOWN = Set.of(Draft.class, Edition.class, SignInToken.class);

    /** Somebody who has just joined stands on no page yet. */
    @PostPersist
    void made(Object entity) {
        if (!(entity instanceof Member)) {
            written(entity);
        }
    }

    @PostUpdate
    @PostRemove
    void written(Object entity) {
        if (entity instanceof Post post) {
            changed(post.getThread().getId());
        } else if (entity instanceof ForumThread thread) {
            changed(thread.getId());
        } else if (!NEVER_SHOWN.contains(entity.getClass())) {
            changed(null);
        }
    }

    private static void changed(Long threadId) {
        Heard.EVENT.fire(new Changed(threadId, true));
    }

    /** Looked up once: EclipseLink makes this listener without injecting anything, and the look-up walks the stack. */
    private static final class Heard {

        static final Event<Changed> EVENT = CDI.current().getBeanManager().getEvent().select(Changed.class);
    }
}
