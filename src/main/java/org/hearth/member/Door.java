package org.hearth.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
        SignedIn.begin(request, memberId);
        client.secureSession(response);
        if (keep) {
            KeepSignedIn.set(response, members.keepSignedIn(memberId), client.secure());
        }
        visitor.become(memberId);
        watch.signedIn(memberId, "password");
    }

    /** Ends the session here, and the staying signed in on this device. */
    public void out() {
        watch.signedOut();
        KeepSignedIn.token(request).ifPresent(token -> {
            members.forget(token);
            KeepSignedIn.drop(response(), client.secure());
        });
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
