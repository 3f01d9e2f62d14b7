package org.hearth.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hearth.access.Visitor;
import org.hearth.member.Member;
import org.hearth.member.Role;
import org.hearth.topic.Audience;
import org.hearth.topic.Topic;

/** Makes the members and topics that a test inside the server needs, and lets it act as one of them. Lives in the server only. */
@ApplicationScoped
@Transactional
public class Household {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Visitor visitor;
    @Inject
    private FreshRequest request;

    /** A new member nobody else knows of, who cannot sign in by password. */
    public Long member(Role role) {
        Member member = new Member("t" + unique(), null, "none", Instant.now());
        member.take(role);
        em.persist(member);
        em.flush();
        return member.getId();
    }

    public Long member() {
        return member(Role.MEMBER);
    }

    public String nameOf(Long member) {
        return em.find(Member.class, member).getName();
    }

    public void suspend(Long member) {
        em.createQuery("update Member m set m.suspendedAt = :now where m.id = :id").setParameter("now", Instant.now())
                .setParameter("id", member).executeUpdate();
    }

    /** @return the slug of a new topic */
    public String topic(Audience audience) {
        Topic topic = new Topic("t" + unique(), 1000, Instant.now());
        topic.describe("Topic " + topic.getSlug(), "A tagline", "", audience, List.of(), true);
        em.persist(topic);
        return topic.getSlug();
    }

    /** Lets a post be that much older. */
    public void earlier(Long post, Duration by) {
        em.createQuery("update Post p set p.createdAt = :then where p.id = :id").setParameter("then", Instant.now().minus(by))
                .setParameter("id", post).executeUpdate();
    }

    /** Runs work as a request of this member; null for a guest. */
    @Transactional(TxType.NOT_SUPPORTED)
    public <T> T as(Long member, Callable<T> work) throws Exception {
        return request.call(() -> {
            if (member != null) {
                visitor.become(member);
            }
            return work.call();
        });
    }

    /** The same for work that answers nothing. */
    @Transactional(TxType.NOT_SUPPORTED)
    public void does(Long member, InContainer.Work work) throws Exception {
        as(member, () -> {
            work.run();
            return null;
        });
    }

    /** A query with one number as its answer. */
    public long count(String query) {
        return ((Number) em.createQuery(query).getSingleResult()).longValue();
    }

    public List<?> list(String query) {
        return em.createQuery(query).getResultList();
    }

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }
}
