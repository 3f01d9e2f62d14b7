package org.hearth.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
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

    private static final String NUMBER = "[1-9]\\d{0,17}";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** In chars: an address may be as long as a request's head. */
    private static final int UNDERSTOOD = 1_000_000;

    /** What addresses and cookies ask for: the same are asked for again and again. */
    private final Cache<String, Optional<Wanted>> understood = Caffeine.newBuilder().maximumWeight(UNDERSTOOD)
            .weigher((String asked, Optional<Wanted> wanted) -> asked.length()).build();

    @Inject
    private KeptPages pages;
    @Inject
    private FirstVisit visit;
    @Inject
    private Visitor visitor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Wanted> wanted = READING.contains(request.getMethod()) && !personal(request) ? wanted(request) : Optional.empty();
        if (wanted.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String key = wanted.get().key();
        Optional<KeptPage> kept = pages.find(key);
        if (kept.isPresent()) {
            answer(kept.get(), request, response);
            return;
        }
        // From here on the page knows of the parameters it is kept under alone.
        request.setAttribute(Path.QUERY, wanted.get().query());
        KeptPages.Moment asOf = pages.now();
        Copy copy = new Copy(response);
        chain.doFilter(request, copy);
        if (mayBeKept(request, copy)) {
            KeptPage page = new KeptPage(asOf, wanted.get().threadId(), copy.bytes(), visit);
            pages.keep(key, page);
            answer(page, request, response);
        } else {
            copy.passOn(request);
        }
    }

    private void answer(KeptPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", visit.policy());
        page.answer(request, response);
    }

    /** @return which page is asked for; empty when it is none that is kept */
    private Optional<Wanted> wanted(HttpServletRequest request) {
        String reading = Client.cookie(request, Reading.COOKIE);
        String theme = Client.cookie(request, Reading.THEME_COOKIE);
        return understood.get(request.getRequestURI() + "?" + request.getQueryString() + " " + reading + " " + theme,
                asked -> Routes.find(request.getRequestURI()).filter(match -> KEPT.contains(match.view()) && thinkable(match)).map(match -> {
                    Reading base = Reading.parse(reading).with("theme", theme);
                    String query = query(request, base);
                    return new Wanted(request.getRequestURI() + "?" + query + " " + base, query, thread(match));
                }));
    }

    private boolean mayBeKept(HttpServletRequest request, Copy copy) {
        return copy.getStatus() == HttpServletResponse.SC_OK && !copy.isCommitted() && String.valueOf(copy.getContentType()).startsWith("text/html") && copy.getHeader("Set-Cookie") == null
                && Policy.PLAIN.equals(copy.getHeader("Content-Security-Policy")) && visitor.isGuest()
                && request.getSession(false) == null;
    }

    /** A thread that has no number cannot exist; the page that is asked for will say so. */
    private static boolean thinkable(Routes.Match route) {
        return !route.view().equals(THREAD) || route.values().get("id").matches(NUMBER);
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
            if (value != null && value.matches(NUMBER)) {
                heeded.add(name + "=" + value);
            }
        }
        return String.join("&", heeded);
    }

    private static boolean personal(HttpServletRequest request) {
        return PERSONAL.stream().anyMatch(name -> Client.cookie(request, name) != null);
    }

    /**
     * A page that may be kept.
     *
     * @param key what it is kept under
     * @param query the parameters that it heeds
     * @param threadId the thread that it shows; null for another page
     */
    private record Wanted(String key, String query, Long threadId) {
    }
}
