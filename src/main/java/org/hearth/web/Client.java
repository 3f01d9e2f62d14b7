package org.hearth.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearth.settings.Settings;

/**
 * Where a request comes from and how it reached us. X-Forwarded-For, -Proto and -Host are believed from the proxies named in
 * HEARTH_TRUSTED_PROXIES alone.
 */
@ApplicationScoped
public class Client {

    static final String SESSION = "JSESSIONID";
    /** Tells a node whether the session that it knows is the newest. */
    static final String VERSION = SESSION + "VERSION";
    /** Where the server keeps the versions, by application, until it writes that cookie. */
    private static final String VERSIONS = "com.sun.enterprise.http.sessionVersions";

    /** An address written as one; nothing here asks a name server. */
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    @Inject
    private HttpServletRequest request;
    @Inject
    private Settings settings;

    /**
     * @return the address of the person's end of the line, of IPv6 the network (/64) that one customer has at least; used in
     *         memory for limits, never stored
     */
    public String address() {
        return network(end());
    }

    private String end() {
        String address = request.getRemoteAddr();
        // Some proxies add a line of their own below the one that a stranger wrote: the last hop of the last line counts.
        String[] hops = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))).split(",");
        for (int i = hops.length - 1; i >= 0 && settings.trusts(address) && !hops[i].isBlank(); i--) {
            address = hops[i].strip();
        }
        return address;
    }

    static String network(String address) {
        if (!address.contains(":") || !LITERAL.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, 8);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /**
     * @return the part of the person's address that many share, for the security log: of IPv4 the first 24 bits, of IPv6 the first
     *         48; "unknown" of what is no address
     */
    public String neighbourhood() {
        return neighbourhood(end());
    }

    static String neighbourhood(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return "unknown";
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int bits = bytes.length == 4 ? 24 : 48;
            Arrays.fill(bytes, bits / 8, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + bits;
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    /**
     * Whether the request comes from this machine, a trusted proxy or an address of HEARTH_WATCHERS, which asks for itself and on
     * nobody's behalf.
     */
    boolean near() {
        return (behindProxy() || settings.watches(request.getRemoteAddr()) || loopback(request.getRemoteAddr())) && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    public boolean secure() {
        return secure(request, settings);
    }

    static boolean secure(HttpServletRequest request, Settings settings) {
        return request.isSecure() || settings.trusts(request.getRemoteAddr()) && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    /** Whether an Origin header names this forum: its base URL, or the host this request was sent to. */
    public boolean ownOrigin(String origin) {
        String host = behindProxy() && request.getHeader("X-Forwarded-Host") != null
                ? request.getHeader("X-Forwarded-Host") : request.getHeader("Host");
        String own = (secure() ? "https://" : "http://") + host;
        return origin.equalsIgnoreCase(own) || origin.equalsIgnoreCase(origin(settings.baseUrl()));
    }

    /** The session's cookies are the server's own, which does not know of the proxy: they are told to stay on https. */
    public void secureSession(HttpServletResponse response) {
        if (secure()) {
            if (request.getAttribute(VERSIONS) instanceof Map<?, ?> versions) {
                // The server adds this one with the last byte, too late to be changed: it is written here in its place.
                request.removeAttribute(VERSIONS);
                versions.forEach((path, version) -> give(response, VERSION,
                        HexFormat.of().formatHex(path.toString().getBytes(StandardCharsets.UTF_8)) + ":" + version, -1));
            }
            List<String> cookies = List.copyOf(response.getHeaders("Set-Cookie"));
            for (int i = 0; i < cookies.size(); i++) {
                String cookie = cookies.get(i);
                String safe = cookie.startsWith(SESSION + "=") && !cookie.contains("; Secure") ? cookie + "; Secure" : cookie;
                if (i == 0) {
                    response.setHeader("Set-Cookie", safe);
                } else {
                    response.addHeader("Set-Cookie", safe);
                }
            }
        }
    }

    /** Takes the session's cookies from a browser whose session has ended: a guest carries none. */
    public void dropSession(HttpServletResponse response) {
        give(response, SESSION, "", 0);
        if (!settings.nodes().isEmpty()) {
            give(response, VERSION, "", 0);
        }
    }

    /** @return what the browser's cookie of that name says; null when it carries none */
    public static String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /**
     * Has the browser carry a cookie, which no script reads and no form of another site brings along.
     *
     * @param seconds for how long; 0 takes it back, -1 is until the browser ends
     */
    public void give(HttpServletResponse response, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private boolean behindProxy() {
        return settings.trusts(request.getRemoteAddr());
    }
}
