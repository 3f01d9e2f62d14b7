package org.hearth.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.hearth.access.Visitor;
import org.hearth.start.Keys;

/**
 * The token in every form that changes something: it proves that the form was shown by this forum to this browser. A member's
 * belongs to the session; a guest's (sign-in, join) to a cookie that is set when the form is shown and gone after two hours.
 * Only a guest's reading choices go without: "Remember on this device" sets one cookie and no other.
 */
@Named
@ApplicationScoped
public class Csrf {

    /** The name of the field in forms. */
    public static final String FIELD = "csrf";
    private static final String COOKIE = "form";
    private static final String TOKEN = Csrf.class.getName();
    private static final int TWO_HOURS = 7200;
    /** Where a guest's form changes nothing but a cookie that names nobody, so it needs none to be told by. */
    private static final String NAMELESS = "/reading";

    @Inject
    private HttpServletRequest request;
    @Inject
    private Client client;
    @Inject
    private Visitor visitor;
    @Inject
    private Keys keys;
    @Inject
    private Path path;

    /** For the form that is being shown. */
    public String getToken() {
        return !visitor.isGuest() ? forSession(request.getSession(false)) : path.getHere().equals(NAMELESS) ? nameless() : forGuest();
    }

    /** None for a session that has ended meanwhile: a new one would be nobody's. */
    private static String forSession(HttpSession session) {
        if (session == null) {
            return "";
        }
        synchronized (session) {
            if (session.getAttribute(FIELD) == null) {
                session.setAttribute(FIELD, Secrets.random());
            }
            return (String) session.getAttribute(FIELD);
        }
    }

    /** One cookie for all forms of a page. */
    private String forGuest() {
        String token = (String) request.getAttribute(TOKEN);
        if (token == null) {
            token = beginForGuest();
            request.setAttribute(TOKEN, token);
        }
        return token;
    }

    private String beginForGuest() {
        String value = cookie().orElseGet(Secrets::random);
        client.give((HttpServletResponse) request.getAttribute(HttpServletResponse.class.getName()), COOKIE, value, TWO_HOURS);
        return keys.sign("guest form " + value);
    }

    private String nameless() {
        return keys.sign("guest form at " + NAMELESS);
    }

    private Optional<String> cookie() {
        return Optional.ofNullable(Client.cookie(request, COOKIE));
    }

    /** Whether the request comes from a form of ours that was shown to this browser. */
    boolean holds() {
        String origin = request.getHeader("Origin");
        if (origin != null && !client.ownOrigin(origin)) {
            return false;
        }
        String sent = request.getParameter(FIELD);
        HttpSession session = request.getSession(false);
        if (visitor.isGuest() && path.getHere().equals(NAMELESS)) {
            return Secrets.same(sent, nameless());
        }
        return visitor.isGuest()
                ? cookie().filter(value -> Secrets.same(sent, keys.sign("guest form " + value))).isPresent()
                : session != null && Secrets.same(sent, (String) session.getAttribute(FIELD));
    }

    /** Whether another site sent this. Then not even the words are kept. */
    boolean foreign() {
        String origin = request.getHeader("Origin");
        return origin != null && !client.ownOrigin(origin);
    }
}
