package org.hearth.member;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hearth.web.Secrets;

/**
 * The member whose session it is. The session holds no more of them than this; the rest is read afresh for each request.
 *
 * @param password the {@link #mark} of the password that was theirs when the session began: with another, it has ended
 * @param since when they signed in
 */
public record SignedIn(Long memberId, String password, Instant since) {

    /** However much a session is used, it ends after that time (OWASP ASVS 5.0, 7.3.2). */
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final String MEMBER = "member";
    private static final String APART = " ";

    /** Tells a member's password from the one before, and says no more of it. */
    static String mark(String passwordHash) {
        return Secrets.hash(passwordHash).substring(0, 16);
    }

    /** @return whose session it is; empty for a guest */
    public static Optional<SignedIn> in(HttpServletRequest request) {
        HttpSession session = request.isRequestedSessionIdFromURL() ? null : request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(MEMBER)).map(SignedIn::read)
                .filter(found -> found.since.plus(LONGEST).isAfter(Instant.now()));
    }

    private static SignedIn read(String kept) {
        String[] parts = kept.split(APART);
        return new SignedIn(Long.valueOf(parts[0]), parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2])));
    }

    /** From here on the session is this member's. Whoever knew the session of before does not know this one. */
    static SignedIn begin(HttpServletRequest request, Self member) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SignedIn begun = new SignedIn(member.id(), member.password(), Instant.now());
        request.getSession().setAttribute(MEMBER, String.join(APART, begun.memberId.toString(), begun.password,
                String.valueOf(begun.since.getEpochSecond())));
        return begun;
    }
}
