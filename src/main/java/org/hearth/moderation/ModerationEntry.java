package org.hearth.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hearth.member.Member;
import org.hearth.thread.ForumThread;
import org.hearth.topic.Topic;

/** What staff did, to what, and why. Written once, never changed. */
@Entity
@Table(name = "moderation_entry")
public class ModerationEntry {

    @Id
    @SequenceGenerator(name = "moderation_entry_seq", sequenceName = "moderation_entry_seq")
    @GeneratedValue(generator = "moderation_entry_seq")
    private Long id;
    private Instant at;
    @ManyToOne(fetch = FetchType.LAZY)
    private Member actor;
    @Enumerated(EnumType.STRING)
    private Act act;
    @ManyToOne(fetch = FetchType.LAZY)
    private Topic topic;
    @ManyToOne(fetch = FetchType.LAZY)
    private ForumThread thread;
    @ManyToOne(fetch = FetchType.LAZY)
    private Member member;
    private String reason;

    protected ModerationEntry() {
    }

    ModerationEntry(Member actor, Act act, String reason, Instant at) {
        this.actor = actor;
        this.act = act;
        this.reason = reason;
        this.at = at;
    }

    ModerationEntry on(ForumThread what) {
        thread = what;
        return this;
    }

    ModerationEntry on(Topic what) {
        topic = what;
        return this;
    }

    ModerationEntry on(Member whom) {
        member = whom;
        return this;
    }
}
