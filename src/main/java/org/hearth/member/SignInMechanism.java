package org.hearth.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.hearth.start.HearthDataSource;

/**
 * Recognises members: by their session, by the cookie that keeps them signed in, or because the sign-in page has just checked
 * their password. The caller's name is the member's id; what they may do is asked of the Guardian, not of the container.
 */
@ApplicationScoped
@AutoApplySession
public class SignInMechanism implements HttpAuthenticationMechanism {

    @Inject
    private Members members;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof CallerOnlyCredential checked) {
            return context.notifyContainerAboutLogin(checked.getCaller(), Set.of());
        }
        Optional<Long> kept = kept(request);
        return kept.isPresent() ? context.notifyContainerAboutLogin(kept.get().toString(), Set.of()) : context.doNothing();
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
