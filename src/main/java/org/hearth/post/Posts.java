package org.hearth.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearth.access.Guardian;
import org.hearth.access.NotFound;
import org.hearth.access.Refused;
import org.hearth.access.Verdict;
import org.hearth.access.Visitor;
import org.hearth.member.Member;
import org.hearth.settings.Settings;
import org.hearth.text.SafeHtml;
import org.hearth.thread.ForumThread;
import org.hearth.thread.NewReplies;
import org.hearth.thread.Reading;
import org.hearth.thread.ThreadHead;
import org.hearth.topic.Audience;
import org.hearth.web.Limits;
import org.hearth.web.Pager;

/** The posts of threads: replying, removing, and reading a page of them. */
@ApplicationScoped
@Transactional
public class Posts {

    /** How many posts a page of one branch shows. */
    private static final int BRANCH_PAGE = 100;

    private static final int NEW = 100;

    /** So soon the same words at the same place are not meant as another post. */
    private static final Duration LATELY = Duration.ofMinutes(10);
    /** Nobody writes more in that time. */
    private static final int LATEST = 50;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Guardian guardian;
    @Inject
    private Visitor visitor;
    @Inject
    private Limits limits;
    @Inject
    private Formats formats;
    @Inject
    private FormatRules rules;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;
    @Inject
    private Event<Replied> replied;
    @Inject
    private Event<Repeated> repeated;

    /**
     * Posts a reply.
     *
     * @param answered the id of the post that is answered, be it the opening; null to reply to the thread
     * @param formKey names the form it was typed into: sent again with the same words it answers with the post it made
     * @return the id of the new post
     */
    public Long reply(Long threadId, Long answered, TypedReply typed, String formKey) {
        typed.check();
        ForumThread thread = lock(threadId);
        guardian.see(thread.topic());
        Post parent = parent(thread, answered);
        Sending sent = new Sending("/threads/" + threadId + "/" + (parent == null ? "" : answered), formKey, typed.subject(), typed.text(), "");
        Optional<Post> already = already(sent, post -> post.answers(thread, parent));
        if (already.isPresent()) {
            return already.get().getId();
        }
        (parent == null ? guardian.reply(thread) : guardian.answer(parent, thread)).orThrow();
        formats.checkQuotes(thread.topic(), typed.text());
        limits.post(visitor.id());
        Post post = write(thread, parent, typed);
        post.cameBy(sent);
        formats.look(post);
        em.persist(post);
        thread.latest(post);
        count(thread, post);
        replied.fire(new Replied(threadId, post.getId()));
        return post.getId();
    }

    /** @return the post that is answered; null for the opening too, for whoever answers that replies to the thread */
    private Post parent(ForumThread thread, Long answered) {
        Post parent = answered == null ? null : Optional.ofNullable(em.find(Post.class, answered))
                .filter(post -> post.getThread().getId().equals(thread.getId())).orElseThrow(NotFound::new);
        return parent == null || parent.opening() ? null : parent;
    }

    private Post write(ForumThread thread, Post parent, TypedReply typed) {
        Member author = em.getReference(Member.class, visitor.id());
        Instant now = clock.instant();
        return parent == null ? thread.reply(author, typed.subject(), typed.text(), now)
                : thread.reply(parent, firstOfBranch(parent), author, typed.subject(), typed.text(), now);
    }

    /**
     * The counters that lie outside the thread: added to in the database, for many threads may do so at
     * once; the member's before the topic's, for who starts a thread holds the member's row already.
     */
    public void count(ForumThread thread, Post post) {
        em.flush();
        em.createQuery("update Member m set m.postCount = m.postCount + 1, m.threadCount = m.threadCount + :threads"
                        + " where m.id = :id")
                .setParameter("threads", post.opening() ? 1 : 0).setParameter("id", post.authorId()).executeUpdate();
        em.createQuery("update Topic t set t.postCount = t.postCount + 1, t.threadCount = t.threadCount + :threads,"
                        + " t.latestThreadId = :thread where t.id = :id")
                .setParameter("threads", post.opening() ? 1 : 0).setParameter("thread", thread.getId())
                .setParameter("id", thread.topic().getId()).executeUpdate();
    }

    /** Takes back the visitor's own reply: its words go, its place and the replies to it stay. */
    public void remove(Long postId) {
        ForumThread thread = lock(Optional.ofNullable(em.find(Post.class, postId)).orElseThrow(NotFound::new)
                .getThread().getId());
        guardian.see(thread.topic());
        Post post = em.find(Post.class, postId, LockModeType.PESSIMISTIC_WRITE);
        guardian.remove(post).orThrow();
        post.remove(visitor.id(), clock.instant());
        formats.lookAtQuotesOf(post);
        em.createQuery("delete from Edition e where e.post = :post").setParameter("post", post).executeUpdate();
        thread.uncount();
        uncount(thread, post);
    }

    /** A reply is gone: the counters outside the thread go down. */
    public void uncount(ForumThread thread, Post post) {
        em.flush();
        em.createQuery("update Member m set m.postCount = m.postCount - 1 where m.id = :id")
                .setParameter("id", post.authorId()).executeUpdate();
        em.createQuery("update Topic t set t.postCount = t.postCount - 1 where t.id = :id")
                .setParameter("id", thread.topic().getId()).executeUpdate();
    }

    /**
     * The post that is there already: made by this very form, or by one that a browser showed again with what had been typed, under
     * a new key, when its reader went back. Whoever adds posts to the place, or the visitor's row, is locked.
     *
     * @param there whether a post stands where this would
     */
    public Optional<Post> already(Sending sent, Predicate<Post> there) {
        return madeBy(sent).or(() -> {
            Optional<Post> same = lately(sent.text()).stream().filter(there).filter(post -> post.says(sent)).findFirst();
            same.ifPresent(post -> repeated.fire(new Repeated(post.getId())));
            return same;
        });
    }

    /** The visitor's posts of the last minutes with this text, read off the end of an index. */
    private List<Post> lately(String text) {
        Instant since = clock.instant().minus(LATELY);
        return em.createQuery("select p.id, p.createdAt, p.words from Post p where p.author.id = :me"
                        + " order by column('author_id', p) desc, p.id desc", Object[].class)
                .setParameter("me", visitor.id()).setMaxResults(LATEST).getResultStream()
                // Of a post that was removed no words are left.
                .filter(row -> ((Instant) row[1]).isAfter(since) && text.equals(row[2]))
                .map(row -> em.find(Post.class, row[0])).toList();
    }

    /**
     * @return the post that these words made when their form was sent before, whatever it says now
     * @throws Refused when its author has removed it since; their form has a new key then, if they do want it back
     */
    private Optional<Post> madeBy(Sending sent) {
        Optional<Post> made = em.createQuery("select p from Post p where p.author.id = :me and p.formMark = :mark", Post.class)
                .setParameter("me", visitor.id()).setParameter("mark", sent.mark()).getResultStream().findFirst();
        if (made.filter(Post::removed).isPresent()) {
            throw new Refused(Verdict.refused("refused.removed-since"));
        }
        return made;
    }

    private ForumThread lock(Long threadId) {
        return Optional.ofNullable(em.find(ForumThread.class, threadId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    private Post firstOfBranch(Post parent) {
        return parent.getSeat() == 0 ? parent
                : em.createQuery("select p from Post p where p.thread = :thread and p.branch = :branch and p.seat = 0", Post.class)
                        .setParameter("thread", parent.getThread()).setParameter("branch", parent.getBranch())
                        .getSingleResult();
    }

    /**
     * The replies of a thread that came after a page of it was made, a hundred at most.
     *
     * @param readable the audiences whose topics the reader may read; none of the replies when the thread's is not among them
     */
    public NewReplies newReplies(Long threadId, int after, Set<Audience> readable) {
        List<Object[]> rows = em.createQuery("select p.id, p.number from Post p where p.thread.id = :thread and p.number > :after"
                        + " and p.removedAt is null and p.thread.topic.audience in :readable order by p.number", Object[].class)
                .setParameter("thread", threadId).setParameter("readable", readable).setParameter("after", after).setMaxResults(NEW).getResultList();
        return new NewReplies(rows.stream().map(row -> (Long) row[0]).toList(), rows.stream().map(row -> (Integer) row[1]).toList());
    }

    /** The first post of a thread. */
    public PostView opening(ThreadHead thread) {
        return show(thread, query("p.thread.id = :thread and p.number = 1 order by p.number", thread).getSingleResult(), false,
                true);
    }

    /** The replies on one page of a thread, as this reader likes to read. */
    public List<PostView> replies(ThreadHead thread, Reading reading, Pager pager) {
        return reading.flat() ? inARow(thread, reading, pager) : trees(thread, reading, pager);
    }

    private List<PostView> inARow(ThreadHead thread, Reading reading, Pager pager) {
        Range numbers = Range.of(2, thread.nextNumber() - 1, pager.page(), reading);
        return query("p.thread.id = :thread and p.number between :from and :to order by p.number"
                + (reading.newestFirst() ? " desc" : ""), thread)
                .setParameter("from", numbers.from()).setParameter("to", numbers.to()).getResultStream()
                .map(row -> show(thread, row, row.parentId() != null, reading.subjects())).toList();
    }

    private List<PostView> trees(ThreadHead thread, Reading reading, Pager pager) {
        Range branches = Range.of(1, thread.nextBranch() - 1, pager.page(), reading);
        List<PostRow> posts = new ArrayList<>(query("p.thread.id = :thread and p.seat = 0 and p.branch between :from and :to"
                + " order by p.branch", thread)
                .setParameter("from", branches.from()).setParameter("to", branches.to()).getResultList());
        int seats = Branches.seats(posts.stream().map(PostRow::branchSize).toList());
        List<PostRow> firsts = List.copyOf(posts);
        posts.addAll(query("p.thread.id = :thread and p.branch between :from and :to and p.seat between 1 and :seats"
                + " order by p.branch, p.path", thread)
                .setParameter("from", branches.from()).setParameter("to", branches.to()).setParameter("seats", seats)
                .getResultList());
        List<PostView> trunks = Branches.grow(posts, settings.depth(),
                (row, naming) -> show(thread, row, naming, reading.subjects()));
        List<PostView> ready = new ArrayList<>();
        for (int i = 0; i < trunks.size(); i++) {
            ready.add(trunks.get(i).withMore(Math.max(0, firsts.get(i).branchSize() - seats)));
        }
        if (reading.newestFirst()) {
            ready.sort(Comparator.comparing(PostView::number).reversed());
        }
        return ready;
    }

    /**
     * A branch on a page of its own, for those too large for the thread's page.
     *
     * @param from the id of the post to begin with; null for the branch's first
     */
    public BranchView branch(ThreadHead thread, Long firstId, Long from, Reading reading) {
        Post first = Optional.ofNullable(em.find(Post.class, firstId)).filter(p -> p.getSeat() == 0 && !p.opening())
                .orElseThrow(NotFound::new);
        Post start = from == null ? first : Optional.ofNullable(em.find(Post.class, from))
                .filter(p -> p.getThread().getId().equals(thread.id()) && p.getBranch() == first.getBranch())
                .orElseThrow(NotFound::new);
        List<PostRow> rows = query("p.thread.id = :thread and p.branch = :branch and p.path >= :path order by p.path", thread)
                .setParameter("branch", first.getBranch()).setParameter("path", start.getPath())
                .setMaxResults(BRANCH_PAGE + 1).getResultList();
        Long next = rows.size() > BRANCH_PAGE ? rows.get(BRANCH_PAGE).id() : null;
        List<PostView> posts = Branches.grow(rows.subList(0, Math.min(rows.size(), BRANCH_PAGE)), settings.depth(),
                (row, naming) -> show(thread, row, naming || row.id().equals(from), reading.subjects()));
        return new BranchView(firstId, posts, next, from != null && !from.equals(firstId));
    }

    /** @return the address of the page where this reader finds the post */
    public String whereIs(Long postId, Reading reading) {
        Place place = em.createQuery("select new org.hearth.post.Place(p.id, p.number, p.branch, p.seat, t.id, t.slug,"
                        + " t.nextNumber, t.nextBranch, k.audience) from Post p join p.thread t join t.topic k where p.id = :id",
                        Place.class)
                .setParameter("id", postId).getResultStream().findFirst()
                .filter(found -> guardian.readable().contains(found.audience())).orElseThrow(NotFound::new);
        int page = reading.flat() ? Range.page(2, place.nextNumber() - 1, place.number(), reading)
                : Range.page(1, place.nextBranch() - 1, place.branch(), reading);
        if (!reading.flat() && place.seat() > 0) {
            Range branches = Range.of(1, place.nextBranch() - 1, page, reading);
            List<Object[]> sizes = em.createQuery("select p.branch, p.branchSize, p.id from Post p where p.thread.id = :thread"
                            + " and p.seat = 0 and p.branch between :from and :to", Object[].class)
                    .setParameter("thread", place.threadId())
                    .setParameter("from", branches.from()).setParameter("to", branches.to()).getResultList();
            if (place.seat() > Branches.seats(sizes.stream().map(size -> (Integer) size[1]).toList())) {
                Object first = sizes.stream().filter(size -> size[0].equals(place.branch())).findFirst().orElseThrow()[2];
                return "/posts/" + first + "/replies?from=" + postId + "#post-" + postId;
            }
        }
        return place.threadPath() + (page == 1 ? "" : "?page=" + page) + "#post-" + postId;
    }

    /** @return one post, with the thread it stands in */
    public PostInThread one(Long postId) {
        // One question for what is not there and for what may not be seen: the two take the same time.
        Post post = em.createQuery("select p from Post p join fetch p.thread where p.id = :id"
                        + " and p.thread.topic.audience in :readable", Post.class)
                .setParameter("id", postId).setParameter("readable", guardian.readable()).getResultStream().findFirst()
                .orElseThrow(NotFound::new);
        PostRow row = em.createQuery(PostRow.SELECT + " where p.id = :id", PostRow.class)
                .setParameter("id", postId).getSingleResult();
        ForumThread thread = post.getThread();
        return new PostInThread(thread.getId(), thread.getTitle(), "/threads/" + thread.getId() + "/" + thread.getSlug(),
                new PostView(row.id(), row.number(), row.depth(), row.author(), row.createdAt(),
                        row.subjectDerived() || row.opening() ? "" : row.subject(), row.subjectDerived(), words(row), row.heldUntil() != null, row.removed(), false, null, null, row.editedAt(), guardian.remove(row), guardian.edit(row, thread),
                        guardian.history(row), List.of(), 0),
                guardian.answer(row, thread), guardian.reply(thread), thread.lockLine(), row.branch(), thread.topic().getSlug());
    }

    private TypedQuery<PostRow> query(String where, ThreadHead thread) {
        return em.createQuery(PostRow.SELECT + " where " + where, PostRow.class).setParameter("thread", thread.id());
    }

    private PostView show(ThreadHead thread, PostRow row, boolean naming, boolean derivedToo) {
        boolean subject = !row.opening() && !row.removed() && (derivedToo || !row.subjectDerived());
        return new PostView(row.id(), row.number(), row.depth(), row.author(), row.createdAt(),
                subject ? row.subject() : "", row.subjectDerived(), words(row), row.heldUntil() != null, row.removed(),
                !row.opening() && row.authorId().equals(thread.author().id()), naming ? row.parentId() : null,
                naming ? row.answersName() : null, row.editedAt(), guardian.remove(row), guardian.edit(row, thread),
                guardian.history(row), new ArrayList<>(), 0);
    }

    private SafeHtml words(PostRow row) {
        return row.removed() || row.rules().equals(rules.now().stamp()) ? row.html() : formats.meanwhile(row);
    }
}
