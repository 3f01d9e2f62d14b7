package org.hearth.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hearth.access.NotFound;
import org.hearth.access.Refused;
import org.hearth.member.Passwords;
import org.hearth.settings.Settings;
import org.hearth.start.HearthDataSource;
import org.hearth.watch.Watch;

/**
 * Around everything that is answered: the headers that keep a page to itself, the largest body, and what happens when
 * something goes wrong, so that nobody is shown more than a kind page.
 */
public class FirstFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(FirstFilter.class.getName());
    private static final String NONCE = "primefaces.nonce";
    private static final String FACES = "jakarta.faces.";
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    /** The only view state there is, as Faces writes it into forms. */
    private static final String STATELESS = "stateless";

    @Inject
    private Settings settings;
    @Inject
    private Client client;
    @Inject
    private Csrf csrf;
    @Inject
    private Arrivals arrivals;
    @Inject
    private Watch watch;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        secure(request, response);
        request.setAttribute(HttpServletResponse.class.getName(), response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // The page of an error has these headers too: what failed may have taken them all back.
            chain.doFilter(request, response);
            return;
        }
        if (request.isRequestedSessionIdFromURL()) {
            // The server heeds ";jsessionid=" whatever web.xml says: a link could make its reader write in another's name.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (request.getContentLengthLong() > settings.maxBody()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (request.getHeader("Transfer-Encoding") != null) {
            // No browser sends a form without saying how long it is; whoever does could send without end.
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            return;
        }
        try {
            if (request.getContentLengthLong() > 0 && !arrived(request)) {
                response.setHeader("Connection", "close");
                response.setHeader("Retry-After", "15");
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
            chain.doFilter(new OwnParameters(request), response);
        } catch (IOException | ServletException | RuntimeException e) {
            fail(e, request, response);
        }
    }

    /** Reads the form to its end, which may take as long as its sender likes, up to the limit of the server. */
    private boolean arrived(HttpServletRequest request) {
        String address = client.address();
        if (!arrivals.begin(address)) {
            return false;
        }
        try {
            request.getParameterMap();
            return true;
        } finally {
            arrivals.end(address);
        }
    }

    private void secure(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", Policy.PLAIN);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
        if (Client.secure(request, settings)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
            client.secureSession(response);
        }
    }

    private void fail(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        NotFound notFound = cause(e, NotFound.class);
        Refused refused = cause(e, Refused.class);
        if (response.isCommitted()) {
            LOG.log(Level.WARNING, "Broke off while answering " + request.getRequestURI(), e);
        } else if (notFound != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (refused != null) {
            watch.refused(refused.verdict());
            request.setAttribute(Refused.class.getName(), refused);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (HearthDataSource.away(e)) {
            LOG.log(Level.WARNING, "The database was away for " + request.getMethod() + " " + request.getRequestURI() + ": {0}",
                    HearthDataSource.reason(e));
            request.setAttribute(ErrorPage.AWAY, !csrf.foreign());
            response.setHeader("Retry-After", "15");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (cause(e, Passwords.Busy.class) != null) {
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (malformed(e)) {
            LOG.log(Level.INFO, "Could not understand {0} {1}", new Object[] {request.getMethod(), request.getRequestURI()});
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            LOG.log(Level.SEVERE, "Could not answer " + request.getMethod() + " " + request.getRequestURI(), e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /**
     * Whether it was the request: a field is missing that our forms send, the server could not take a form with a file apart, or
     * the database has no room for such a value, whatever it was (SQLSTATE 22: a NUL, a number out of range, a name of a mile).
     */
    private static boolean malformed(Throwable thrown) {
        SQLException refused = cause(thrown, SQLException.class);
        return cause(thrown, Malformed.class) != null || apart(thrown)
                || refused != null && String.valueOf(refused.getSQLState()).startsWith("22");
    }

    /** The server says so by a class of its own, or by a plain one thrown by it. */
    private static boolean apart(Throwable thrown) {
        return thrown != null && (Stream.concat(Stream.of(thrown.getClass().getName()),
                Arrays.stream(thrown.getStackTrace()).limit(1).map(StackTraceElement::getClassName))
                .anyMatch(name -> name.contains(".fileupload.")) || apart(thrown.getCause()));
    }

    private static <T extends Throwable> T cause(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    /**
     * What pages are told of the form. PrimeFaces takes the nonce for its scripts from what was sent; it gets a fresh one of
     * ours instead. No view keeps state, so whatever else is sent as one is not looked at. Faces takes anything with its own parameters
     * for a form that was sent, by a link too; it learns of the state only when the request may change something. Of all else that it
     * and PrimeFaces would heed (another kit to render with, a part of a page, the sorting of a table) our forms send nothing.
     */
    private static final class OwnParameters extends HttpServletRequestWrapper {

        private String nonce;
        private final boolean form;

        OwnParameters(HttpServletRequest request) {
            super(request);
            form = request.getMethod().equals("POST");
        }

        /** By this header Faces would answer with a part of a page, which could then be kept as the page. */
        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase("Faces-Request") ? null : super.getHeader(name);
        }

        @Override
        public String getParameter(String name) {
            String[] values = getParameterValues(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String[] getParameterValues(String name) {
            if (name.equals(NONCE)) {
                return new String[] {nonce()};
            }
            String[] sent = passes(name) ? super.getParameterValues(name) : null;
            return sent != null && name.equals(VIEW_STATE) ? new String[] {STATELESS} : sent;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> map = new HashMap<>(super.getParameterMap());
            map.put(NONCE, new String[] {nonce()});
            map.keySet().removeIf(name -> !passes(name));
            map.replaceAll((name, sent) -> getParameterValues(name));
            return map;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        private String nonce() {
            if (nonce == null) {
                nonce = Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            }
            return nonce;
        }

        private boolean passes(String name) {
            return name.equals(VIEW_STATE) ? form : !name.startsWith(FACES) && !(form && name.indexOf('_') >= 0);
        }
    }
}
