package org.hearth.member;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.hearth.access.Refused;
import org.hearth.access.Visitor;
import org.hearth.start.HearthDataSource;
import org.hearth.watch.Watch;
import org.hearth.web.Client;
import org.hearth.web.Limits;
import org.hearth.web.Router;

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
    @Inject
    private Limits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SignedIn.in(request).or(() -> begun(request, response)).ifPresent(visitor::comesAs);
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> begun(HttpServletRequest request, HttpServletResponse response) {
        if (KeepSignedIn.tokens(request).isEmpty() || !Router.knowsMembers(request.getRequestURI())) {
            return Optional.empty();
        }
        Optional<SignedIn> kept = kept(request).map(member -> SignedIn.begin(request, member));
        kept.ifPresent(member -> {
            watch.signedIn(member.memberId(), "cookie");
            client.secureSession(response);
        });
        return kept;
    }

    /**
     * While the database is away nobody can be recognised; the page that needs it will say so, and the cookie stays. Nor is who comes
     * without a session again and again, which no browser does: each session takes memory.
     */
    private Optional<Self> kept(HttpServletRequest request) {
        try {
            Optional<Self> kept = KeepSignedIn.tokens(request).stream().flatMap(token -> members.kept(token).stream()).findFirst();
            kept.ifPresent(member -> limits.beginSession(member.id()));
            return kept;
        } catch (Refused tooOften) {
            return Optional.empty();
        } catch (RuntimeException e) {
            if (HearthDataSource.away(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
