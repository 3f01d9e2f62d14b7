package org.hearth.thread;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.hearth.access.Visitor;
import org.hearth.web.Client;
import org.hearth.web.Path;

/**
 * How the visitor reads: what they remembered (members in their account, guests in one cookie), light or dark as last switched on
 * this device, changed by the address.
 */
@Named
@RequestScoped
public class Reader {

    @Inject
    private Visitor visitor;
    @Inject
    private HttpServletRequest request;
    @Inject
    private Path path;

    private Reading base;
    private Reading now;

    /** How this visitor reads where the address says nothing. */
    public Reading base() {
        if (base == null) {
            base = Reading.parse(visitor.isGuest() ? Client.cookie(request, Reading.COOKIE) : visitor.reading())
                    .with("theme", Client.cookie(request, Reading.THEME_COOKIE));
        }
        return base;
    }

    public Reading now() {
        if (now == null) {
            now = base().with(path::asked);
        }
        return now;
    }

    /** Whether choices can be remembered on the device alone. */
    boolean isGuest() {
        return visitor.isGuest();
    }

    /** @return light or dark; empty to follow the reader's system */
    public String getTheme() {
        return base().colours();
    }

    /** The address of this page read in another way. */
    public String href(String name, String value) {
        String query = now().with(name, value).beyond(base());
        return query.isEmpty() ? path.getHere() : path.getHere() + "?" + query;
    }

    /** Whether the address asks for something that is not remembered yet. */
    public boolean isUnusual() {
        return !now().equals(base());
    }

    /** The address of the page that remembers how this page is read. */
    public String getRememberHref() {
        return "/reading?" + now().beyond(base());
    }
}
