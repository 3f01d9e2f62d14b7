package org.hearth.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.hearth.access.NotFound;
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

    /** Signs a member in whose password was checked, with a new session. Whom this device was kept signed in as before is forgotten. */
    public void in(Long memberId, boolean keep) {
        HttpServletResponse response = response();
        forget();
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SignedIn.begin(request, self(memberId));
        client.secureSession(response);
        if (keep) {
            client.give(response, KeepSignedIn.COOKIE, members.keepSignedIn(memberId), (int) Members.KEPT.toSeconds());
        }
        visitor.become(memberId);
        watch.signedIn(memberId, "password");
    }

    /** The visitor has another password: their sessions end, but for this one. */
    public void stay() {
        SignedIn.begin(request, self(visitor.id()));
        client.secureSession(response());
    }

    private Self self(Long memberId) {
        return members.self(memberId).orElseThrow(NotFound::new);
    }

    /** Ends the session here, and the staying signed in on this device. */
    public void out() {
        watch.signedOut();
        forget();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        client.dropSession(response());
    }

    private void forget() {
        List<String> tokens = KeepSignedIn.tokens(request);
        if (!tokens.isEmpty()) {
            tokens.forEach(members::forget);
            client.give(response(), KeepSignedIn.COOKIE, "", 0);
        }
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) request.getAttribute(HttpServletResponse.class.getName());
    }
}
