package org.hearth.post;

import java.time.Instant;
import org.hearth.access.OnPost;
import org.hearth.member.Author;
import org.hearth.member.Role;
import org.hearth.text.SafeHtml;

/** A post as one row of a query, with its author and whom it answers. */
record PostRow(Long id, int number, Long parentId, int branch, int seat, int depth, int branchSize, String subject,
        boolean subjectDerived, String words, SafeHtml html, Instant heldUntil, Instant editedAt, Instant createdAt, Instant removedAt,
        Author author, Instant joinedAt, Instant trustedAt, String answersName) implements OnPost {

    /**
     * What queries select: {@code p} is the post, {@code a} its author, {@code q} the post it answers, {@code b} its author,
     * who is not named once they removed it. {@code :rules} is the version in force: only a post whose HTML other rules made
     * brings its words along, and whether its author's links are held is told from when they joined and were trusted.
     */
    static final String SELECT = "select new org.hearth.post.PostRow(p.id, p.number, p.branch, p.seat, p.depth,"
            + " p.branchSize, p.subject, p.subjectDerived, case when p.rules = :rules then '' else p.words end,"
            + " p.html, p.heldUntil, p.editedAt, p.createdAt, p.removedAt, a.id, a.name, a.displayName, a.pronouns, a.role, a.sample, a.avatarVersion,"
            + " a.joinedAt, a.trustedAt, q.id,"
            + " case when q.removedAt is null then b.displayName else '' end)"
            + " from Post p join p.author a left join p.parent q left join q.author b";

    /** For the queries. */
    public PostRow(Long id, int number, int branch, int seat, int depth, int branchSize, String subject,
            boolean subjectDerived, String words, SafeHtml html, Instant heldUntil, Instant editedAt, Instant createdAt, Instant removedAt,
            Long authorId, String name, String displayName, String pronouns, Role role, boolean sample, String avatarVersion, Instant joinedAt,
            Instant trustedAt, Long parentId, String answersName) {
        this(id, number, parentId, branch, seat, depth, branchSize, subject, subjectDerived, words, html, heldUntil, editedAt,
                createdAt, removedAt, new Author(authorId, name, displayName, pronouns, role, sample, avatarVersion), joinedAt, trustedAt,
                answersName);
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
