package org.hearth.member;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** The cookie of "Keep me signed in". */
public final class KeepSignedIn {

    /** Whoever carries it is somebody in particular. */
    public static final String COOKIE = "kept";

    private static final int MOST = 3;

    private KeepSignedIn() {
    }

    /** @return what the browser carries, which may be cookies of several paths; not more than are worth a try */
    static List<String> tokens(HttpServletRequest request) {
        return request.getCookies() == null ? List.of() : Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).limit(MOST).toList();
    }
}
