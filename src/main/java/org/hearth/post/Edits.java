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

/** Edits of posts, and what the posts said before. */
@ApplicationScoped
@Transactional
public class Edits {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Guardian guardian;
    @Inject
    private Visitor visitor;
    @Inject
    private Formats formats;
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
     * Writes an edit; what the post said before goes to its history.
     *
     * @throws EditedMeanwhile when the post was edited since the form was shown
     */
    public void save(Long id, TypedEdit typed) {
        Post post = find(id, LockModeType.PESSIMISTIC_WRITE);
        ForumThread thread = post.getThread();
        guardian.edit(post, thread).orThrow();
        typed.check(post.opening());
        if (typed.edition() != post.getEditions()) {
            throw new EditedMeanwhile(view(post));
        }
        String links = post.opening() ? NamedLink.check(typed.links()) : "";
        EditView now = view(post);
        if (typed.text().equals(now.text()) && typed.heading().equals(now.heading()) && links.equals(now.links())) {
            return;
        }
        formats.checkQuotes(thread.topic(), typed.text());
        em.persist(post.edit(typed.heading(), typed.text(), links, em.getReference(Member.class, visitor.id()), clock.instant()));
        formats.look(post);
        if (!typed.text().equals(now.text())) {
            formats.lookAtQuotesOf(post);
        }
    }

    /** What the post said over time, for those whom the Guardian lets see it. */
    public HistoryView history(Long id) {
        Post post = find(id, LockModeType.NONE);
        guardian.history(post).orThrow();
        List<HistoryView.Version> versions = new ArrayList<>();
        String before = "";
        for (Object[] row : em.createQuery("select e.number, w.name, e.writtenAt, e.subject, e.words, e.links from Edition e"
                        + " join e.writtenBy w where e.post = :post order by e.number", Object[].class)
                .setParameter("post", post).getResultList()) {
            versions.add(0, new HistoryView.Version((Integer) row[0], (String) row[1], (Instant) row[2], (String) row[3],
                    Differences.between(before, all(row[4], row[5]))));
            before = all(row[4], row[5]);
        }
        Member last = post.getEditedBy() == null ? post.getAuthor() : post.getEditedBy();
        versions.add(0, new HistoryView.Version(post.getEditions(), last.getName(),
                post.getEditedAt() == null ? post.getCreatedAt() : post.getEditedAt(), view(post).heading(),
                Differences.between(before, all(post.getWords(), view(post).links()))));
        return new HistoryView("/posts/" + id, post.getThread().getTitle(), post.getThread().path(), versions);
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
