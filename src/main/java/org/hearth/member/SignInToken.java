package org.hearth.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Keeps a member signed in on one device. The device has the token, the database only its hash. */
@Entity
public class SignInToken {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;
    @Column(name = "member_id")
    private Long memberId;
    @Column(name = "expires_at")
    private Instant expiresAt;

    protected SignInToken() {
    }

    public SignInToken(String tokenHash, Long memberId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.memberId = memberId;
        this.expiresAt = expiresAt;
    }

    public Long getMemberId() {
        return memberId;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }
}
