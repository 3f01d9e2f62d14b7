package org.hearth.web;

/** The content security policy: everything from here, nothing inline but what is named by its hash, framed by nobody. */
public final class Policy {

    /** For all answers but the pages with PrimeFaces and those with the style sheet in them. */
    public static final String PLAIN = with("", "");

    private Policy() {
    }

    /** @param nonce the scripts that have it may stand in the page */
    static String withNonce(String nonce) {
        return with(" 'nonce-" + nonce + "'", "");
    }

    /** @param sheet these very words may stand in the page as its style (Content Security Policy Level 3, 8.3) */
    static String withStyle(String sheet) {
        return with("", " '" + Secrets.integrity(sheet) + "'");
    }

    private static String with(String scripts, String styles) {
        return "default-src 'none'; script-src 'self'" + scripts + "; style-src 'self'" + styles + "; img-src 'self' data:; font-src 'self';"
                + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    }
}
