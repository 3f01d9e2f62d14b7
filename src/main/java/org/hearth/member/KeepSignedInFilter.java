package org.hearth.member;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.hearth.start.HearthDataSource;
import org.hearth.watch.Watch;

/**
 * Begins a session for whoever has none and carries the cookie that keeps them signed in. Members are known by their session
 * alone; not by Jakarta Security, which looks for its mechanism by name twice in each request, a fifth of what a kept page costs.
 */
public class KeepSignedInFilter extends HttpFilter {

    @Inject
    private Members members;
    @Inject
    private Watch watch;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SignedIn.in(request).isEmpty()) {
            kept(request).ifPresent(memberId -> {
                watch.signedIn(memberId, "cookie");
                SignedIn.begin(request, memberId);
            });
        }
        chain.doFilter(request, response);
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
