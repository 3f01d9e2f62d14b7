package org.hearth.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Visitor;
import org.hearth.member.KeepSignedIn;
import org.hearth.thread.Reading;

/**
 * Answers guests who read from the pages that are kept, and keeps those that are made for them. Whoever carries the cookie of
 * a session or of an account is served afresh; so is everything but reading.
 */
public class KeptPagesFilter extends HttpFilter {

    /** Cookies of people whose pages are theirs alone. */
    private static final Set<String> PERSONAL = Set.of(Client.SESSION, Client.VERSION, KeepSignedIn.COOKIE);
    private static final String THREAD = "/WEB-INF/pages/thread/view.xhtml";
    private static final Set<String> KEPT = Set.of("/WEB-INF/pages/topic/home.xhtml", "/WEB-INF/pages/topic/view.xhtml", THREAD,
            "/WEB-INF/pages/post/branch.xhtml", "/WEB-INF/pages/member/profile.xhtml", "/WEB-INF/pages/care/now.xhtml",
            "/WEB-INF/pages/care/guidelines.xhtml", "/WEB-INF/pages/care/privacy.xhtml", "/WEB-INF/pages/care/formatting.xhtml");

    @Inject
    private KeptPages pages;
    @Inject
    private Visitor visitor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Routes.Match> route = request.getMethod().matches("GET|HEAD") && !personal(request)
                ? Routes.find(request.getRequestURI()).filter(match -> KEPT.contains(match.view())) : Optional.empty();
        if (route.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Reading base = Reading.parse(cookie(request, Reading.COOKIE));
        String query = query(request, base);
        String key = request.getRequestURI() + "?" + query + " " + base;
        Optional<KeptPage> kept = pages.find(key);
        if (kept.isPresent()) {
            kept.get().answer(request, response);
            return;
        }
        // From here on the page knows of the parameters it is kept under alone.
        request.setAttribute(Path.QUERY, query);
        KeptPages.Moment asOf = pages.now();
        Copy copy = new Copy(response);
        chain.doFilter(request, copy);
        if (mayBeKept(request, copy)) {
            KeptPage page = KeptPage.of(asOf, thread(route.get()), copy.bytes());
            pages.keep(key, page);
            page.answer(request, response);
        } else {
            copy.passOn(request);
        }
    }

    private boolean mayBeKept(HttpServletRequest request, Copy copy) {
        return copy.getStatus() == HttpServletResponse.SC_OK && !copy.isCommitted() && copy.getHeader("Set-Cookie") == null
                && Policy.PLAIN.equals(copy.getHeader("Content-Security-Policy")) && visitor.isGuest()
                && request.getSession(false) == null;
    }

    /** What pages of a thread show is changed by that thread alone, or by something that changes all. */
    private static Long thread(Routes.Match route) {
        return route.view().equals(THREAD) ? Long.valueOf(route.values().get("id")) : null;
    }

    /** The parameters that a page for guests heeds, those that are understood, always in one order. */
    private static String query(HttpServletRequest request, Reading base) {
        List<String> heeded = new ArrayList<>();
        String choices = base.with(request::getParameter).beyond(base);
        if (!choices.isEmpty()) {
            heeded.add(choices);
        }
        for (String name : List.of("page", "from")) {
            String value = request.getParameter(name);
            if (value != null && value.matches("[1-9]\\d{0,17}")) {
                heeded.add(name + "=" + value);
            }
        }
        return String.join("&", heeded);
    }

    private static boolean personal(HttpServletRequest request) {
        return PERSONAL.stream().anyMatch(name -> cookie(request, name) != null);
    }

    private static String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
