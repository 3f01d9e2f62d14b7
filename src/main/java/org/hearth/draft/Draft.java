package org.hearth.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** What a member has typed into a form that was not sent yet, or could not be taken when it was: one for each form. */
@Entity
@IdClass(Draft.Key.class)
public class Draft {

    @Id
    @Column(name = "member_id")
    private Long memberId;
    @Id
    private String place;
    private String fields;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Draft() {
    }

    Draft(Long memberId, String place) {
        this.memberId = memberId;
        this.place = place;
    }

    /** @param expiresAt null for a draft that stays until it is sent or thrown away */
    void keep(String fields, Instant now, Instant expiresAt) {
        this.fields = fields;
        this.savedAt = now;
        this.expiresAt = expiresAt;
    }

    /** Takes over what another draft holds, as of when that was saved. */
    void take(Draft other, Instant expiresAt) {
        keep(other.fields, other.savedAt, expiresAt);
    }

    /** Whether it stays until it is sent or thrown away. */
    boolean stays() {
        return expiresAt == null;
    }

    Instant getExpiresAt() {
        return expiresAt;
    }

    String getFields() {
        return fields;
    }

    Long getMemberId() {
        return memberId;
    }

    String getPlace() {
        return place;
    }

    Instant getSavedAt() {
        return savedAt;
    }

    boolean holds(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }

    /** One form of one member. */
    public static class Key implements Serializable {

        private Long memberId;
        private String place;

        public Key() {
        }

        Key(Long memberId, String place) {
            this.memberId = memberId;
            this.place = place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && memberId.equals(key.memberId) && place.equals(key.place);
        }

        @Override
        public int hashCode() {
            return Objects.hash(memberId, place);
        }
    }
}
