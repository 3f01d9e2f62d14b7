package org.hearth.web;

/** The content security policy: everything from here, nothing inline, framed by nobody. */
public final class Policy {

    private static final String REST = "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** For all answers but the pages with PrimeFaces. */
    public static final String PLAIN = "default-src 'none'; script-src 'self'; " + REST;

    private Policy() {
    }

    static String withNonce(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; " + REST;
    }
}
