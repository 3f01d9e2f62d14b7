package org.hearth.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Guardian;
import org.hearth.access.NotFound;
import org.hearth.access.Visitor;
import org.hearth.member.Member;
import org.hearth.thread.ForumThread;
import org.hearth.thread.NamedLink;
import org.hearth.web.Limits;
import org.hearth.web.Pager;

/** Edits of posts, and what the posts said before. */
@ApplicationScoped
@Transactional
public class Edits {

    /** Versions of a post on a page of its history. */
    private static final int A_PAGE = 5;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Guardian guardian;
    @Inject
    private Visitor visitor;
    @Inject
    private Formats formats;
    @Inject
    private Limits limits;
    @Inject
    private Clock clock;

    /** The post as its author edits it. */
    public EditView view(Long id) {
        Post post = find(id, LockModeType.NONE);
        guardian.history(post).orThrow();
        return view(post);
    }

    private EditView view(Post post) {
        ForumThread thread = post.getThread();
        return new EditView(post.getId(), post.opening(),
                post.opening() ? thread.getTitle() : post.isSubjectDerived() ? "" : post.getSubject(), post.getWords(), post.opening() ? thread.getLinks() : "",
                post.getEditions(), thread.topic().getSlug(), thread.getTitle(), thread.path(), guardian.edit(post, thread));
    }

    /**
     * Writes an edit; what the post said before goes to its history. What was edited since the form was shown stays, in each field
     * that this edit leaves alone.
     *
     * @throws EditedMeanwhile when both changed the same field
     */
    public void save(Long id, TypedEdit typed) {
        Post post = find(id, LockModeType.PESSIMISTIC_WRITE);
        ForumThread thread = post.getThread();
        guardian.edit(post, thread).orThrow();
        typed.check(post.opening());
        EditView now = view(post);
        TypedEdit edit = merged(post, now, typed.with(post.opening() ? NamedLink.check(typed.links()) : ""));
        if (edit.text().equals(now.text()) && edit.heading().equals(now.heading()) && edit.links().equals(now.links())) {
            return;
        }
        limits.post(visitor.id());
        formats.checkQuotes(thread.topic(), edit.text());
        em.persist(post.edit(edit.heading(), edit.text(), edit.links(), em.getReference(Member.class, visitor.id()), clock.instant()));
        formats.look(post);
        if (!typed.text().equals(now.text())) {
            formats.lookAtQuotesOf(post);
        }
    }

    private TypedEdit merged(Post post, EditView now, TypedEdit typed) {
        if (typed.edition() == now.edition()) {
            return typed;
        }
        Object[] base = em.createQuery("select e.subject, e.words, e.links from Edition e where e.post = :post and e.number = :number",
                        Object[].class)
                .setParameter("post", post).setParameter("number", typed.edition()).getResultStream().findFirst().orElse(new Object[3]);
        Merge heading = Merge.of((String) base[0], typed.heading(), now.heading());
        Merge text = Merge.of((String) base[1], typed.text(), now.text());
        Merge links = Merge.of((String) base[2], typed.links(), now.links());
        TypedEdit merged = new TypedEdit(heading.words(), text.words(), links.words(), now.edition());
        if (heading.asks() || text.asks() || links.asks()) {
            throw new EditedMeanwhile(new Meanwhile(heading.theirs(), text.theirs(), links.theirs(), merged));
        }
        return merged;
    }

    /**
     * What the post said over time, for those whom the Guardian lets see it.
     *
     * @param page as it stands in the address; may be null or nonsense
     */
    public HistoryView history(Long id, String page) {
        Post post = find(id, LockModeType.NONE);
        guardian.history(post).orThrow();
        Pager pager = Pager.of(page, post.getEditions() + 1L, A_PAGE, "/posts/" + id + "/history", "");
        int latest = post.getEditions() - pager.offset(A_PAGE);
        List<HistoryView.Version> versions = new ArrayList<>();
        String before = "";
        // One more than is shown, for the oldest is compared with the one before it.
        for (Object[] row : em.createQuery("select e.number, w.name, e.writtenAt, e.subject, e.words, e.links from Edition e"
                        + " join e.writtenBy w where e.post = :post and e.number between :oldest and :latest order by e.number", Object[].class)
                .setParameter("post", post).setParameter("oldest", latest - A_PAGE).setParameter("latest", latest).getResultList()) {
            versions.add(0, new HistoryView.Version((Integer) row[0], (String) row[1], (Instant) row[2], (String) row[3],
                    Differences.between(before, all(row[4], row[5]))));
            before = all(row[4], row[5]);
        }
        if (pager.first()) {
            Member last = post.getEditedBy() == null ? post.getAuthor() : post.getEditedBy();
            versions.add(0, new HistoryView.Version(post.getEditions(), last.getName(),
                    post.getEditedAt() == null ? post.getCreatedAt() : post.getEditedAt(), view(post).heading(),
                    Differences.between(before, all(post.getWords(), view(post).links()))));
        }
        return new HistoryView("/posts/" + id, post.getThread().getTitle(), post.getThread().path(),
                versions.subList(0, Math.min(A_PAGE, versions.size())), pager);
    }

    private static String all(Object words, Object links) {
        return links.equals("") ? (String) words : words + "\n\n" + links;
    }

    private Post find(Long id, LockModeType lock) {
        Post post = Optional.ofNullable(em.find(Post.class, id, lock)).orElseThrow(NotFound::new);
        guardian.see(post.getThread().topic());
        return post;
    }
}
