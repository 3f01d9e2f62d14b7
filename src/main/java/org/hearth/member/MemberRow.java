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

    MemberRow judged(Verdict verdict) {
        return new MemberRow(name, displayName, role, sample, joinedAt, threads, posts, verdict);
    }
}
