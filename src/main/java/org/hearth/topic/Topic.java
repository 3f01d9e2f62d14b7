package org.hearth.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearth.access.OnTopic;
import org.hearth.member.Member;

/** A board of the forum: Grief, Crying in therapy. Its counters change with every post, by {@code Posts}. */
@Entity
public class Topic implements OnTopic {

    @Id
    @SequenceGenerator(name = "topic_seq", sequenceName = "topic_seq")
    @GeneratedValue(generator = "topic_seq")
    private Long id;
    private String slug;
    private String title;
    private String tagline;
    private String description;
    @Enumerated(EnumType.STRING)
    private Audience audience;
    private boolean mentions = true;
    private int place;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "archived_at")
    private Instant archivedAt;
    @Column(name = "archived_by")
    private Long archivedBy;
    @Column(name = "thread_count")
    private int threadCount;
    @Column(name = "post_count")
    private int postCount;
    @Column(name = "latest_thread_id")
    private Long latestThreadId;
    @ManyToMany
    @JoinTable(name = "topic_owner", joinColumns = @JoinColumn(name = "topic_id"),
            inverseJoinColumns = @JoinColumn(name = "member_id"))
    @OrderBy("name")
    private List<Member> owners = new ArrayList<>();

    protected Topic() {
    }

    /** A topic at the given place in the list. Its slug, and so its address, never changes. */
    public Topic(String slug, int place, Instant now) {
        this.slug = slug;
        this.place = place;
        this.createdAt = now;
    }

    public void describe(String title, String tagline, String description, Audience audience, List<Member> owners, boolean mentions) {
        this.title = title;
        this.tagline = tagline;
        this.description = description;
        this.audience = audience;
        this.mentions = mentions;
        this.owners.clear();
        this.owners.addAll(owners);
    }

    public void moveTo(int place) {
        this.place = place;
    }

    /** An archived topic can be read but not written in. */
    public void archive(Long by, Instant now) {
        archivedAt = now;
        archivedBy = by;
    }

    public void reopen() {
        archivedAt = null;
        archivedBy = null;
    }

    public Long getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    public String getTitle() {
        return title;
    }

    public String getTagline() {
        return tagline;
    }

    public String getDescription() {
        return description;
    }

    /** Whether {@code @name} links to the member here. */
    public boolean isMentions() {
        return mentions;
    }

    public int getPlace() {
        return place;
    }

    public int getThreadCount() {
        return threadCount;
    }

    public List<Member> getOwners() {
        return owners;
    }

    @Override
    public Audience audience() {
        return audience;
    }

    @Override
    public boolean archived() {
        return archivedAt != null;
    }
}
