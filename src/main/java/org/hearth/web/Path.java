package org.hearth.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.hearth.access.NotFound;

/** The address that was asked for: its parts and its parameters. */
@Named
@ApplicationScoped
public class Path {

    static final String VALUES = Path.class.getName();
    /** Set on a request whose page heeds these parameters alone, so that nothing else of its address shows in it. */
    static final String QUERY = VALUES + ".query";

    @Inject
    private HttpServletRequest request;

    /** @throws NotFound when it is not a number: such a thing cannot exist */
    public Long id() {
        return number(text("id"));
    }

    @SuppressWarnings("unchecked")
    public String text(String name) {
        Map<String, String> values = (Map<String, String>) request.getAttribute(VALUES);
        if (values == null) {
            throw new NotFound();
        }
        return values.get(name);
    }

    /** @return a parameter of the query; null when absent */
    public String asked(String name) {
        return request.getParameter(name);
    }

    /**
     * @return a field that our forms always send
     * @throws Malformed when it is missing: the server leaves out what it cannot read, such as a percent sign that stands alone
     */
    public String field(String name) {
        if (asked(name) == null) {
            throw new Malformed(name);
        }
        return asked(name);
    }

    /** @return all values of a parameter, in order; empty when absent */
    public List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** @return a parameter that is the id of something; null when absent */
    public Long askedId(String name) {
        return asked(name) == null ? null : number(asked(name));
    }

    private static Long number(String text) {
        if (text == null || !text.matches("[1-9]\\d{0,17}")) {
            throw new NotFound();
        }
        return Long.valueOf(text);
    }

    /** The address as the browser sees it, without query. */
    public String getHere() {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return forwarded == null ? request.getRequestURI() : (String) forwarded;
    }

    /** The address with its query. */
    public String getHereInFull() {
        String heeded = (String) request.getAttribute(QUERY);
        if (heeded != null) {
            return heeded.isEmpty() ? getHere() : getHere() + "?" + heeded;
        }
        Object query = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null ? request.getQueryString()
                : request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? getHere() : getHere() + "?" + query;
    }

    /** For the links to the pages where one signs in or joins, so that they lead back here; from one to the other likewise. */
    public String getSignInNext() {
        String next = getHere().matches("/(sign-in|join|set-up/.*)?") ? Url.inside(asked("next")) : getHereInFull();
        return next.equals("/") ? "" : "?next=" + Url.encode(next);
    }

    /** Everything that was sent with the address or the form. */
    public Map<String, String[]> sent() {
        return request.getParameterMap();
    }

    boolean stale() {
        return request.getAttribute(CsrfFilter.STALE) != null;
    }

    /** Whether the page is shown now; before that, a form that was sent is taken in, and what stands around it is not looked at. */
    public boolean isShowing() {
        return !posted() || FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    public boolean posted() {
        return request.getMethod().equals("POST");
    }
}
