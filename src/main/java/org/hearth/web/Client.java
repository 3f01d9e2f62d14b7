package org.hearth.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.hearth.settings.Settings;

/**
 * Where a request comes from and how it reached us. X-Forwarded-For, -Proto and -Host are believed from the proxies named in
 * HEARTH_TRUSTED_PROXIES alone.
 */
@RequestScoped
public class Client {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Settings settings;

    /** @return the address of the person's end of the line; used in memory for limits, never stored */
    public String address() {
        String address = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null) {
            return address;
        }
        String[] hops = forwarded.split(",");
        for (int i = hops.length - 1; i >= 0 && settings.trusts(address); i--) {
            address = hops[i].strip();
        }
        return address;
    }

    public boolean secure() {
        return request.isSecure() || behindProxy() && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    /** Whether an Origin header names this forum: its base URL, or the host this request was sent to. */
    public boolean ownOrigin(String origin) {
        String host = behindProxy() && request.getHeader("X-Forwarded-Host") != null
                ? request.getHeader("X-Forwarded-Host") : request.getHeader("Host");
        String own = (secure() ? "https://" : "http://") + host;
        return origin.equalsIgnoreCase(own) || origin.equalsIgnoreCase(origin(settings.baseUrl()));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private boolean behindProxy() {
        return settings.trusts(request.getRemoteAddr());
    }
}
