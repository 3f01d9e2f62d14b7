package org.hearth.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What staff did, to what, and why. Written once, never changed. */
@Entity
@Table(name = "moderation_entry")
public class ModerationEntry {

    @Id
    @SequenceGenerator(name = "moderation_entry_seq", sequenceName = "moderation_entry_seq")
    @GeneratedValue(generator = "moderation_entry_seq")
    private Long id;
    private Instant at;
    @Column(name = "actor_id")
    private Long actorId;
    @Enumerated(EnumType.STRING)
    private Act act;
    @Column(name = "topic_id")
    private Long topicId;
    @Column(name = "thread_id")
    private Long threadId;
    @Column(name = "member_id")
    private Long memberId;
    private String reason;

    protected ModerationEntry() {
    }

    private ModerationEntry(Long actorId, Act act, String reason, Instant at) {
        this.actorId = actorId;
        this.act = act;
        this.reason = reason;
        this.at = at;
    }

    static ModerationEntry onThread(Long actorId, Act act, Long threadId, String reason, Instant at) {
        ModerationEntry entry = new ModerationEntry(actorId, act, reason, at);
        entry.threadId = threadId;
        return entry;
    }

    static ModerationEntry onTopic(Long actorId, Act act, Long topicId, Instant at) {
        ModerationEntry entry = new ModerationEntry(actorId, act, "", at);
        entry.topicId = topicId;
        return entry;
    }

    static ModerationEntry onMember(Long actorId, Act act, Long memberId, Instant at) {
        ModerationEntry entry = new ModerationEntry(actorId, act, "", at);
        entry.memberId = memberId;
        return entry;
    }

    static ModerationEntry onForum(Long actorId, Act act, Instant at) {
        return new ModerationEntry(actorId, act, "", at);
    }
}
