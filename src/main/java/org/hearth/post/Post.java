package org.hearth.post;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.hearth.access.OnPost;
import org.hearth.member.Member;
import org.hearth.text.DerivedSubject;
import org.hearth.text.SafeHtml;
import org.hearth.thread.ForumThread;

/**
 * A message in a thread. The first is number 1; each reply to the thread begins a branch, and every post of a branch knows
 * its seat (order of arrival) and its path (order of reading), so that any page of a thread is a range on an index.
 */
@Entity
public class Post implements OnPost {

    @Id
    @SequenceGenerator(name = "post_seq", sequenceName = "post_seq")
    @GeneratedValue(generator = "post_seq")
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    private ForumThread thread;
    private int number;
    @ManyToOne(fetch = FetchType.LAZY)
    private Post parent;
    @ManyToOne(fetch = FetchType.LAZY)
    private Member author;
    private int branch;
    private int seat;
    private int depth;
    private String path;
    @Column(name = "branch_size")
    private int branchSize;
    private String subject = "";
    @Column(name = "subject_derived")
    private boolean subjectDerived;
    private String words;
    private SafeHtml html = SafeHtml.EMPTY;
    private String rules = "";
    /** The posts that its words refer to, rightly or not. */
    @ElementCollection
    @CollectionTable(name = "quotation", joinColumns = @JoinColumn(name = "post_id"))
    @Column(name = "quoted_id")
    private Set<Long> quoted = new HashSet<>();
    @Column(name = "held_until")
    private Instant heldUntil;
    private int editions;
    @Column(name = "edited_at")
    private Instant editedAt;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "edited_by")
    private Member editedBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "removed_at")
    private Instant removedAt;
    @Column(name = "removed_by")
    private Long removedBy;
    @Column(name = "form_key")
    private String formMark;

    protected Post() {
    }

    private Post(ForumThread thread, int number, Member author, String words, Instant now) {
        this.thread = thread;
        this.number = number;
        this.author = author;
        this.words = words;
        this.createdAt = now;
    }

    public static Post opening(ForumThread thread, int number, String words) {
        Post post = new Post(thread, number, thread.getAuthor(), words, thread.getCreatedAt());
        post.path = "";
        return post;
    }

    public static Post branch(ForumThread thread, int number, int branch, Member author, String subject, String words,
            Instant now) {
        Post post = new Post(thread, number, author, words, now);
        post.branch = branch;
        post.depth = 1;
        post.path = "";
        post.name(subject);
        return post;
    }

    public static Post twig(Post parent, Post first, int number, Member author, String subject, String words, Instant now) {
        Post post = new Post(parent.thread, number, author, words, now);
        post.parent = parent;
        post.branch = first.branch;
        post.seat = ++first.branchSize;
        post.depth = parent.depth + 1;
        post.path = ReadingPath.below(parent.path, parent.depth, number);
        post.name(subject);
        return post;
    }

    private void name(String typed) {
        subjectDerived = typed.isBlank();
        subject = subjectDerived ? DerivedSubject.of(words) : typed.strip();
    }

    /**
     * @param rules the stamp of those that made it
     * @param heldUntil until when its links are shown as plain text; null when they are links, or there are none
     * @param quoted the ids of the posts that its words refer to
     */
    public void look(SafeHtml html, String rules, Instant heldUntil, Set<Long> quoted) {
        this.quoted.retainAll(quoted);
        this.quoted.addAll(quoted);
        this.html = html;
        this.rules = rules;
        this.heldUntil = heldUntil;
    }

    /**
     * New words, and a new subject; for the opening a new title.
     *
     * @return what it said before
     */
    public Edition edit(String subject, String words, String links, Member by, Instant now) {
        String heading = opening() ? thread.getTitle() : subjectDerived ? "" : this.subject;
        Edition before = new Edition(this, editions++, heading, this.words, opening() ? thread.getLinks() : "",
                editedBy == null ? author : editedBy, editedAt == null ? createdAt : editedAt);
        this.words = words;
        if (opening()) {
            thread.rewrite(subject, words, links);
        } else {
            name(subject);
        }
        editedAt = now;
        editedBy = by;
        return before;
    }

    /** Whether it says just this. */
    boolean says(Sending sent) {
        return sent.text().equals(words) && sent.heading().equals(opening() ? thread.getTitle() : subjectDerived ? "" : subject)
                && sent.links().equals(opening() ? thread.getLinks() : "");
    }

    /** @param answered null for the thread itself */
    boolean answers(ForumThread answering, Post answered) {
        return !opening() && thread.equals(answering) && Objects.equals(parent, answered);
    }

    /** The words go; the place stays, and so do the replies. */
    public void remove(Long by, Instant now) {
        words = "";
        html = SafeHtml.EMPTY;
        subject = "";
        quoted.clear();
        removedAt = now;
        removedBy = by;
    }

    /** Remembers what it was sent by, so that the same sent twice makes one post. */
    public void cameBy(Sending sent) {
        formMark = sent.mark();
    }

    @Override
    public Long authorId() {
        return author.getId();
    }

    @Override
    public boolean opening() {
        return number == 1;
    }

    @Override
    public boolean removed() {
        return removedAt != null;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    public Long getId() {
        return id;
    }

    public ForumThread getThread() {
        return thread;
    }

    public Member getAuthor() {
        return author;
    }

    public int getNumber() {
        return number;
    }

    public int getBranch() {
        return branch;
    }

    public int getSeat() {
        return seat;
    }

    public int getDepth() {
        return depth;
    }

    public String getPath() {
        return path;
    }

    public String getWords() {
        return words;
    }

    public String getSubject() {
        return subject;
    }

    public boolean isSubjectDerived() {
        return subjectDerived;
    }

    public int getEditions() {
        return editions;
    }

    public Member getEditedBy() {
        return editedBy;
    }

    public Instant getEditedAt() {
        return editedAt;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
