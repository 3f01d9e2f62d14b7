package org.hearth.member;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The member whose session it is. The session holds no more of them than their id; the rest is read afresh for each request. */
public final class SignedIn {

    private static final String MEMBER = "member";

    private SignedIn() {
    }

    /** @return the member's id; empty for a guest */
    public static Optional<Long> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(MEMBER)).map(Long::valueOf);
    }

    /** From here on the session is this member's. Whoever knew the session of a guest does not know that of a member. */
    static void begin(HttpServletRequest request, Long memberId) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(MEMBER, memberId.toString());
    }
}
