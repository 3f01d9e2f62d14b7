package org.hearth.member;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** The cookie of "Keep me signed in". */
public final class KeepSignedIn {

    /** Whoever carries it is somebody in particular. */
    public static final String COOKIE = "kept";

    private KeepSignedIn() {
    }

    static Optional<String> token(HttpServletRequest request) {
        return request.getCookies() == null ? Optional.empty() : Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst();
    }

    static void set(HttpServletResponse response, String token, boolean secure) {
        add(response, token, (int) Members.KEPT.toSeconds(), secure);
    }

    static void drop(HttpServletResponse response, boolean secure) {
        add(response, "", 0, secure);
    }

    private static void add(HttpServletResponse response, String token, int seconds, boolean secure) {
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
