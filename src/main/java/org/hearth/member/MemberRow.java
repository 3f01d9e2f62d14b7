package org.hearth.member;

import java.time.Instant;
import org.hearth.access.Verdict;

/** A member in the administrators' list. */
public record MemberRow(String name, String displayName, Role role, boolean sample, Instant joinedAt, int threads, int posts,
        Verdict changeRole) {

    /** For the queries. */
    public MemberRow(String name, String displayName, Role role, boolean sample, Instant joinedAt, int threads, int posts) {
        this(name, displayName, role, sample, joinedAt, threads, posts, null);
    }

    /** Whether the visitor may make this member a moderator. */
    public boolean mayBecome() {
        return changeRole.allowed() && !role.staff();
    }

    /** Whether the visitor may take the moderator role from this member. */
    public boolean mayStop() {
        return changeRole.allowed() && role.staff();
    }

    MemberRow judged(Verdict verdict) {
        return new MemberRow(name, displayName, role, sample, joinedAt, threads, posts, verdict);
    }
}
