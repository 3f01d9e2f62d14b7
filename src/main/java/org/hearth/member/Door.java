package org.hearth.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.hearth.access.Visitor;
import org.hearth.watch.Watch;
import org.hearth.web.Client;

/** Lets members in and out: the session, and the cookie that keeps them signed in. */
@RequestScoped
public class Door {

    @Inject
    private SecurityContext security;
    @Inject
    private HttpServletRequest request;
    @Inject
    private Members members;
    @Inject
    private Visitor visitor;
    @Inject
    private Client client;
    @Inject
    private Watch watch;

    /** Signs a member in whose password was checked, with a new session. */
    public void in(Long memberId, boolean keep) {
        HttpServletResponse response = response();
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        security.authenticate(request, response,
                AuthenticationParameters.withParams().credential(new CallerOnlyCredential(memberId.toString())));
        client.secureSession(response);
        if (keep) {
            KeepSignedIn.set(response, members.keepSignedIn(memberId), client.secure());
        }
        visitor.become(memberId);
        watch.signedIn(memberId, "password");
    }

    /** Ends the session here, and the staying signed in on this device. */
    public void out() throws ServletException {
        watch.signedOut();
        KeepSignedIn.token(request).ifPresent(token -> {
            members.forget(token);
            KeepSignedIn.drop(response(), client.secure());
        });
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        client.dropSession(response());
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) request.getAttribute(HttpServletResponse.class.getName());
    }
}
