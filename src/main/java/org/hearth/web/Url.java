package org.hearth.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Small rules about addresses. */
public final class Url {

    private Url() {
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** @return the address if it is a page of this forum, else the home page: nobody is sent elsewhere by a link */
    public static String inside(String address) {
        return address != null && address.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,500}") || "/".equals(address) ? address : "/";
    }
}
