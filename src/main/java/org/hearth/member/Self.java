package org.hearth.member;

import java.time.Instant;

/**
 * What a request knows of the member who makes it.
 *
 * @param suspendedAt since when the member may not write; null when not suspended
 * @param trustedAt when a moderator trusted the member's links; null when none did
 * @param reading the remembered reading choices as {@link org.hearth.thread.Reading} writes them
 * @param password of its hash, which this is made with, the {@link SignedIn#mark} alone
 */
public record Self(Long id, String name, String displayName, Role role, Instant suspendedAt, Instant joinedAt, Instant trustedAt, String reading,
        String password) {

    public Self {
        password = SignedIn.mark(password);
    }

    public boolean suspended() {
        return suspendedAt != null;
    }
}
