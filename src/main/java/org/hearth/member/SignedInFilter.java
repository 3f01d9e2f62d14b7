package org.hearth.member;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.hearth.access.Visitor;
import org.hearth.start.HearthDataSource;
import org.hearth.watch.Watch;
import org.hearth.web.Client;

/**
 * Knows members by their session, and begins one for whoever has none and carries the cookie that keeps them signed in. It is not
 * a mechanism of Jakarta Security, which would be looked up by name twice in each request: half of what a kept page costs.
 */
public class SignedInFilter extends HttpFilter {

    @Inject
    private Members members;
    @Inject
    private Visitor visitor;
    @Inject
    private Client client;
    @Inject
    private Watch watch;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SignedIn.in(request).or(() -> begun(request, response)).ifPresent(visitor::comesAs);
        chain.doFilter(request, response);
    }

    private Optional<Long> begun(HttpServletRequest request, HttpServletResponse response) {
        Optional<Long> kept = kept(request);
        kept.ifPresent(memberId -> {
            watch.signedIn(memberId, "cookie");
            SignedIn.begin(request, memberId);
            client.secureSession(response);
        });
        return kept;
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
