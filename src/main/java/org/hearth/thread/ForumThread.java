package org.hearth.thread;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hearth.access.OnThread;
import org.hearth.member.Member;
import org.hearth.post.Post;
import org.hearth.text.Slug;
import org.hearth.text.Teaser;
import org.hearth.topic.Topic;

/**
 * A conversation in a topic. It hands out the numbers of its posts and keeps the counters, so whoever adds a post holds
 * the lock on its row.
 */
@Entity(name = "Thread")
@Table(name = "thread")
public class ForumThread implements OnThread {

    @Id
    @SequenceGenerator(name = "thread_seq", sequenceName = "thread_seq")
    @GeneratedValue(generator = "thread_seq")
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    private Topic topic;
    @ManyToOne(fetch = FetchType.LAZY)
    private Member author;
    private String title;
    private String slug;
    private String teaser;
    private String links = "";
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "last_activity_at")
    private Instant lastActivityAt;
    @Column(name = "last_post_id")
    private Long lastPostId;
    @Column(name = "reply_count")
    private int replyCount;
    @Column(name = "next_number")
    private int nextNumber = 1;
    @Column(name = "next_branch")
    private int nextBranch = 1;
    @Column(name = "pinned_at")
    private Instant pinnedAt;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "pinned_by")
    private Member pinnedBy;
    @Column(name = "pin_reason")
    private String pinReason;
    @Column(name = "locked_at")
    private Instant lockedAt;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "locked_by")
    private Member lockedBy;
    @Column(name = "lock_reason")
    private String lockReason;

    protected ForumThread() {
    }

    public ForumThread(Topic topic, Member author, String title, Instant now) {
        this.topic = topic;
        this.author = author;
        this.title = title;
        this.slug = Slug.of(title);
        this.createdAt = now;
        this.lastActivityAt = now;
    }

    /**
     * The first post, number 1.
     *
     * @param links to further reading, as {@link NamedLink#check} keeps them
     */
    public Post open(String words, String links) {
        teaser = Teaser.of(words);
        this.links = links;
        return Post.opening(this, nextNumber++, words);
    }

    /** The opening was edited. */
    public void rewrite(String title, String words, String links) {
        this.title = title;
        this.links = links;
        slug = Slug.of(title);
        teaser = Teaser.of(words);
    }

    /**
     * A reply to the thread.
     *
     * @param subject as typed; when empty it is derived from the words
     */
    public Post reply(Member by, String subject, String words, Instant now) {
        return count(Post.branch(this, nextNumber++, nextBranch++, by, subject, words, now));
    }

    /**
     * A reply to a reply.
     *
     * @param parent the post it answers
     * @param first the first post of the parent's branch: the parent itself, or the reply to the thread that began it
     */
    public Post reply(Post parent, Post first, Member by, String subject, String words, Instant now) {
        return count(Post.twig(parent, first, nextNumber++, by, subject, words, now));
    }

    private Post count(Post reply) {
        replyCount++;
        lastActivityAt = reply.getCreatedAt();
        return reply;
    }

    public void latest(Post post) {
        lastPostId = post.getId();
    }

    /** A reply was removed: it keeps its place, but is not counted any more. */
    public void uncount() {
        replyCount--;
    }

    public void pin(Member by, String reason, Instant now) {
        pinnedAt = now;
        pinnedBy = by;
        pinReason = reason;
    }

    public void unpin() {
        pinnedAt = null;
        pinnedBy = null;
        pinReason = null;
    }

    public void lock(Member by, String reason, Instant now) {
        lockedAt = now;
        lockedBy = by;
        lockReason = reason;
    }

    public void unlock() {
        lockedAt = null;
        lockedBy = null;
        lockReason = null;
    }

    public boolean pinned() {
        return pinnedAt != null;
    }

    @Override
    public boolean locked() {
        return lockedAt != null;
    }

    /** Who locked it, when and why; null while it is open. */
    public StateLine lockLine() {
        return lockedAt == null ? null : new StateLine(lockedBy.getName(), lockedAt, lockReason);
    }

    @Override
    public Topic topic() {
        return topic;
    }

    public String path() {
        return "/threads/" + id + "/" + slug;
    }

    public Long getId() {
        return id;
    }

    public Member getAuthor() {
        return author;
    }

    public String getTitle() {
        return title;
    }

    public String getLinks() {
        return links;
    }

    public String getSlug() {
        return slug;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getLastActivityAt() {
        return lastActivityAt;
    }

    public int getReplyCount() {
        return replyCount;
    }

    public int getNextNumber() {
        return nextNumber;
    }

    public int getNextBranch() {
        return nextBranch;
    }
}
