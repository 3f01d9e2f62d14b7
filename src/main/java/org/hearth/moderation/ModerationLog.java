package org.hearth.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hearth.access.Guardian;
import org.hearth.access.Visitor;
import org.hearth.member.Member;
import org.hearth.thread.ForumThread;
import org.hearth.topic.Topic;
import org.hearth.watch.StaffAct;
import org.hearth.web.Pager;

/** The record of what staff did. Entries are added by the use cases that do it, in the same transaction. */
@ApplicationScoped
@Transactional
public class ModerationLog {

    private static final int PAGE = 50;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Guardian guardian;
    @Inject
    private Visitor visitor;
    @Inject
    private Clock clock;
    @Inject
    private Event<StaffAct> done;

    public void onThread(Act act, Long threadId, String reason) {
        em.persist(entry(act, reason, "thread-" + threadId).on(em.getReference(ForumThread.class, threadId)));
    }

    public void onTopic(Act act, Long topicId) {
        em.persist(entry(act, "", "topic-" + topicId).on(em.getReference(Topic.class, topicId)));
    }

    public void onMember(Act act, Long memberId) {
        em.persist(entry(act, "", "member-" + memberId).on(em.getReference(Member.class, memberId)));
    }

    public void onForum(Act act) {
        em.persist(entry(act, "", "forum"));
    }

    /** What a moderator did in the past, as the sample tells it. */
    public void onThread(Member actor, Act act, ForumThread thread, String reason, Instant at) {
        em.persist(new ModerationEntry(actor, act, reason, at).on(thread));
    }

    private ModerationEntry entry(Act act, String reason, String on) {
        done.fire(new StaffAct(act.name(), on));
        return new ModerationEntry(em.getReference(Member.class, visitor.id()), act, reason, clock.instant());
    }

    /** A page of the log, the latest first. */
    public ModerationLogView page(String asked) {
        guardian.moderate().orThrow();
        long entries = em.createQuery("select count(e) from ModerationEntry e", Long.class).getSingleResult();
        Pager pager = Pager.of(asked, entries, PAGE, "/moderation/log", "");
        List<ModerationRow> rows = em.createQuery("select new org.hearth.moderation.ModerationRow(e.id, e.at, a.name, e.act,"
                        + " e.reason, t.id, t.slug, t.title, k.slug, k.title, m.name) from ModerationEntry e"
                        + " join e.actor a left join e.thread t"
                        + " left join e.topic k left join e.member m"
                        + " order by e.at desc, e.id desc", ModerationRow.class)
                .setFirstResult(pager.offset(PAGE)).setMaxResults(PAGE).getResultList();
        return new ModerationLogView(rows, pager);
    }
}
