package org.hearth.keep;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** What a member had typed into a form that could not be accepted. */
@Entity
@Table(name = "kept_words")
@IdClass(KeptForm.Key.class)
public class KeptForm {

    @Id
    @Column(name = "member_id")
    private Long memberId;
    @Id
    private String place;
    private String fields;
    @Column(name = "expires_at")
    private Instant expiresAt;

    protected KeptForm() {
    }

    KeptForm(Long memberId, String place) {
        this.memberId = memberId;
        this.place = place;
    }

    void keep(String fields, Instant expiresAt) {
        this.fields = fields;
        this.expiresAt = expiresAt;
    }

    String getFields() {
        return fields;
    }

    Instant getExpiresAt() {
        return expiresAt;
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
