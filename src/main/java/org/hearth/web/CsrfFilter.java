package org.hearth.web;

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
import org.hearth.draft.Claims;
import org.hearth.draft.Drafts;
import org.hearth.watch.Watch;

/**
 * Nothing changes but by a form of ours that was shown to this browser. A form that has grown stale changes nothing either,
 * yet its words are not lost: they are shown again at once, or kept until their author has signed in again.
 */
public class CsrfFilter extends HttpFilter {

    /** Set on a request whose form has grown stale: the page shows it again, its action does not run. */
    static final String STALE = CsrfFilter.class.getName() + ".stale";

    @Inject
    private Csrf csrf;
    @Inject
    private Visitor visitor;
    @Inject
    private Drafts drafts;
    @Inject
    private Claims claims;
    @Inject
    private Notices notices;
    @Inject
    private Watch watch;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().matches("GET|HEAD|OPTIONS") || csrf.holds()) {
            chain.doFilter(request, response);
        } else if (csrf.foreign()) {
            watch.refused("form.foreign");
            response.sendError(HttpServletResponse.SC_FORBIDDEN, ErrorPage.FOREIGN);
        } else {
            stale(request, response, chain);
        }
    }

    private void stale(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        watch.refused("form.stale");
        String place = request.getParameter("place");
        Optional<Long> owner = claims.owner(request.getParameter("owner"), place);
        boolean page = Routes.find(request.getRequestURI()).isPresent();
        if (owner.isPresent() && !owner.get().equals(visitor.id())) {
            boolean kept;
            try {
                kept = drafts.keep(owner.get(), place, request.getParameterMap());
            } catch (Refused tooLong) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
            if (kept && !visitor.isGuest()) {
                notices.after("kept.other");
            }
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", visitor.isGuest() ? "/sign-in?" + (kept ? "words=kept&" : "") + "next=" + Url.encode(place)
                    : Url.inside(place));
        } else if (page && owner.isPresent() == !visitor.isGuest()) {
            request.setAttribute(STALE, true);
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, ErrorPage.EXPIRED);
        }
    }
}
