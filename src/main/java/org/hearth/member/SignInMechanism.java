package org.hearth.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import org.hearth.start.HearthDataSource;
import org.hearth.watch.Watch;

/**
 * Recognises members: by their session, by the cookie that keeps them signed in, or because the sign-in page has just checked
 * their password. The caller's name is the member's id; what they may do is asked of the Guardian, not of the container.
 * The session holds no more of them than that, under a name of ours: what the server would remember of a caller does not reach
 * another node whole.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String MEMBER = "member";

    @Inject
    private Members members;
    @Inject
    private Watch watch;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof CallerOnlyCredential checked) {
            return begin(checked.getCaller(), request, context);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(MEMBER) instanceof String member) {
            return context.notifyContainerAboutLogin(member, Set.of());
        }
        Optional<Long> kept = kept(request);
        if (kept.isEmpty()) {
            return context.doNothing();
        }
        watch.signedIn(kept.get(), "cookie");
        return begin(kept.get().toString(), request, context);
    }

    private static AuthenticationStatus begin(String member, HttpServletRequest request, HttpMessageContext context) {
        // Who knew the session of a guest does not know that of a member.
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(MEMBER, member);
        return context.notifyContainerAboutLogin(member, Set.of());
    }

    /** While the database is away nobody can be recognised; the page that needs it will say so, and the cookie stays. */
    private Optional<Long> kept(HttpServletRequest request) {
        try {
            return KeepSignedIn.token(request).flatMap(members::kept);
        } catch (RuntimeException e) {
            if (HearthDataSource.away(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
