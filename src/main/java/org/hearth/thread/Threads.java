package org.hearth.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Guardian;
import org.hearth.access.NotFound;
import org.hearth.access.Visitor;
import org.hearth.member.Member;
import org.hearth.moderation.Act;
import org.hearth.moderation.ModerationLog;
import org.hearth.post.Formats;
import org.hearth.post.Post;
import org.hearth.post.Posts;
import org.hearth.post.Replied;
import org.hearth.post.Sending;
import org.hearth.text.Field;
import org.hearth.text.Lengths;
import org.hearth.text.Typed;
import org.hearth.topic.Topic;
import org.hearth.web.Limits;
import org.hearth.web.Pager;

/** Threads: starting and reading them, pinning and locking. */
@ApplicationScoped
@Transactional
public class Threads {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Guardian guardian;
    @Inject
    private Visitor visitor;
    @Inject
    private Limits limits;
    @Inject
    private Posts posts;
    @Inject
    private Formats formats;
    @Inject
    private ModerationLog log;
    @Inject
    private Clock clock;
    @Inject
    private Event<Replied> replied;

    /**
     * Starts a thread with its opening post.
     *
     * @param links to further reading, one a line
     * @param formKey names the form it was typed into: sent again with the same words it answers with the thread it made
     * @return the new thread's address
     */
    public String start(String topicSlug, String title, String text, String links, String formKey) {
        new Typed().field("title", Field.TITLE, title).field("text", Field.TEXT, text).check();
        String further = NamedLink.check(links);
        Topic topic = em.createQuery("select t from Topic t where t.slug = :slug", Topic.class)
                .setParameter("slug", topicSlug).getResultStream().findFirst().orElseThrow(NotFound::new);
        guardian.see(topic);
        guardian.startThread(topic).orThrow();
        // Holding the author's row makes a second press wait for the first.
        Member author = em.find(Member.class, visitor.id(), LockModeType.PESSIMISTIC_WRITE);
        Sending sent = new Sending("/topics/" + topic.getSlug(), formKey, Lengths.tidy(Field.TITLE, title), Lengths.tidy(Field.TEXT, text), further);
        Optional<Post> already = posts.already(sent, post -> post.opening() && post.getThread().topic().equals(topic));
        if (already.isPresent()) {
            return already.get().getThread().path();
        }
        formats.checkQuotes(topic, text);
        limits.post(visitor.id());
        ForumThread thread = new ForumThread(topic, author, sent.heading(), clock.instant());
        em.persist(thread);
        Post opening = thread.open(sent.text(), sent.links());
        opening.cameBy(sent);
        formats.look(opening);
        em.persist(opening);
        thread.latest(opening);
        posts.count(thread, opening);
        replied.fire(new Replied(thread.getId(), opening.getId()));
        return thread.path();
    }

    /**
     * A page of a thread.
     *
     * @param base how this reader reads where the address says nothing
     * @param page as it stands in the address; may be null or nonsense
     */
    public ThreadView view(Long id, Reading reading, Reading base, String page) {
        ThreadHead head = head(id);
        int things = (reading.flat() ? head.nextNumber() - 2 : head.nextBranch() - 1);
        Pager pager = Pager.of(page, things, reading.size(), head.path(), reading.beyond(base));
        return new ThreadView(head, pager.first() ? posts.opening(head) : null, posts.replies(head, reading, pager), pager,
                reading, state(head.pinnedBy(), head.pinnedAt(), head.pinReason()),
                state(head.lockedBy(), head.lockedAt(), head.lockReason()),
                guardian.reply(head), guardian.pin(head), guardian.lock(head));
    }

    /** What stands above every page of a thread, also above the pages that pin and lock it. */
    public ThreadHead head(Long id) {
        ThreadHead head = em.createQuery("select new org.hearth.thread.ThreadHead(t.id, t.slug, t.title, t.teaser, t.links,"
                        + " t.replyCount, t.createdAt, t.lastActivityAt, t.nextNumber, t.nextBranch, t.pinnedAt, p.name,"
                        + " t.pinReason, t.lockedAt, l.name, t.lockReason, k.slug, k.title, k.audience, k.archivedAt, a.id,"
                        + " a.name, a.displayName, a.pronouns, a.role, a.sample, a.avatarVersion, a.credentials, a.about)"
                        + " from Thread t join t.topic k join t.author a left join t.pinnedBy p"
                        + " left join t.lockedBy l where t.id = :id", ThreadHead.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFound::new);
        guardian.see(head);
        return head;
    }

    /** The same for the pages of moderators. */
    public ThreadHead moderatedHead(Long id) {
        ThreadHead head = head(id);
        guardian.moderate().orThrow();
        return head;
    }

    private static StateLine state(String by, Instant at, String reason) {
        return at == null ? null : new StateLine(by, at, reason);
    }

    /** @return the pinned threads of a topic, the one pinned last first */
    public List<ThreadRow> pinned(Long topicId) {
        // Not "is not null", for which H2 reads every thread of the topic.
        return rows("t.topic.id = :topic and t.pinnedAt >= :ever order by t.pinnedAt desc").setParameter("topic", topicId)
                .setParameter("ever", Instant.EPOCH).getResultList();
    }

    /** @return a page of the other threads of a topic, by last activity */
    public List<ThreadRow> latest(Long topicId, Pager pager, int size) {
        // The whole index thread_latest is named, by its columns, for t.topic.id would be read from the topic; and no index that knows
        // of pins can serve: H2 would take it, read every thread and sort.
        return rows("t.topic.id = :topic and (t.pinnedAt is null or t.pinnedAt < :ever)"
                + " order by column('topic_id', t) desc, t.lastActivityAt desc, t.id desc")
                .setParameter("topic", topicId).setParameter("ever", Instant.EPOCH)
                .setFirstResult(pager.offset(size)).setMaxResults(size).getResultList();
    }

    private jakarta.persistence.TypedQuery<ThreadRow> rows(String where) {
        return em.createQuery(ThreadRow.SELECT + " where " + where, ThreadRow.class);
    }

    /** Pins the thread above the others of its topic, with a reason for readers. */
    public void pin(Long id, String reason) {
        ForumThread thread = moderated(id, reason);
        guardian.pin(thread).orThrow();
        thread.pin(me(), Lengths.tidy(Field.REASON, reason), clock.instant());
        log.onThread(Act.PIN, id, Lengths.tidy(Field.REASON, reason));
    }

    public void unpin(Long id, String reason) {
        ForumThread thread = moderated(id, reason);
        guardian.pin(thread).orThrow();
        thread.unpin();
        log.onThread(Act.UNPIN, id, Lengths.tidy(Field.REASON, reason));
    }

    /** Closes the thread for new replies, with a reason for readers. */
    public void lock(Long id, String reason) {
        ForumThread thread = moderated(id, reason);
        guardian.lock(thread).orThrow();
        thread.lock(me(), Lengths.tidy(Field.REASON, reason), clock.instant());
        log.onThread(Act.LOCK, id, Lengths.tidy(Field.REASON, reason));
    }

    public void unlock(Long id, String reason) {
        ForumThread thread = moderated(id, reason);
        guardian.lock(thread).orThrow();
        thread.unlock();
        log.onThread(Act.UNLOCK, id, Lengths.tidy(Field.REASON, reason));
    }

    private Member me() {
        return em.getReference(Member.class, visitor.id());
    }

    private ForumThread moderated(Long id, String reason) {
        ForumThread thread = Optional.ofNullable(em.find(ForumThread.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
        guardian.see(thread.topic());
        guardian.moderate().orThrow();
        new Typed().field("reason", Field.REASON, reason).check();
        return thread;
    }
}
