package org.hearth.post;

import java.time.Instant;
import org.hearth.access.OnPost;
import org.hearth.member.Author;
import org.hearth.member.Role;
import org.hearth.text.SafeHtml;

/** A post as one row of a query, with its author and whom it answers. */
record PostRow(Long id, int number, Long parentId, int branch, int seat, int depth, int branchSize, String subject,
        boolean subjectDerived, String rules, String words, SafeHtml html, Instant heldUntil, Instant editedAt, Instant createdAt,
        Instant removedAt, Author author, Instant joinedAt, Instant trustedAt, String answersName) implements OnPost {

    /**
     * What queries select: {@code p} is the post, {@code a} its author, {@code q} the post it answers, {@code b} its author,
     * who is not named once they removed it. Nothing is computed: a statement that does has its values written into it, so that
     * the database parses each anew.
     */
    static final String SELECT = "select new org.hearth.post.PostRow(p.id, p.number, p.branch, p.seat, p.depth,"
            + " p.branchSize, p.subject, p.subjectDerived, p.rules, p.words,"
            + " p.html, p.heldUntil, p.editedAt, p.createdAt, p.removedAt, a.id, a.name, a.displayName, a.pronouns, a.role, a.sample, a.avatarVersion,"
            + " a.joinedAt, a.trustedAt, q.id, q.removedAt, b.displayName)"
            + " from Post p join p.author a left join p.parent q left join q.author b";

    /** For the queries. */
    public PostRow(Long id, int number, int branch, int seat, int depth, int branchSize, String subject,
            boolean subjectDerived, String rules, String words, SafeHtml html, Instant heldUntil, Instant editedAt, Instant createdAt, Instant removedAt,
            Long authorId, String name, String displayName, String pronouns, Role role, boolean sample, String avatarVersion, Instant joinedAt,
            Instant trustedAt, Long parentId, Instant parentRemovedAt, String parentName) {
        this(id, number, parentId, branch, seat, depth, branchSize, subject, subjectDerived, rules, words, html, heldUntil, editedAt,
                createdAt, removedAt, new Author(authorId, name, displayName, pronouns, role, sample, avatarVersion), joinedAt, trustedAt,
                parentRemovedAt == null ? parentName : "");
    }

    @Override
    public Long authorId() {
        return author.id();
    }

    @Override
    public boolean opening() {
        return number == 1;
    }

    @Override
    public boolean removed() {
        return removedAt != null;
    }
}
