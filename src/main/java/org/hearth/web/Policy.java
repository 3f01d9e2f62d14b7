package org.hearth.web;

/** The content security policy: everything from here, nothing inline but what is named by its hash, framed by nobody. */
public final class Policy {

    /** For all answers but the pages with PrimeFaces and those for a first visit. */
    public static final String PLAIN = with("", "");

    private Policy() {
    }

    /** @param nonce the scripts that have it may stand in the page */
    static String withNonce(String nonce) {
        return with(" 'nonce-" + nonce + "'", "");
    }

    /** These very words may stand in the page as a script and as its style (Content Security Policy Level 3, 8.3). */
    static String withInline(String script, String sheet) {
        return with(" '" + Secrets.integrity(script) + "'", " '" + Secrets.integrity(sheet) + "'");
    }

    private static String with(String scripts, String styles) {
        return "default-src 'none'; script-src 'self'" + scripts + "; style-src 'self'" + styles + "; img-src 'self' data:; font-src 'self';"
                + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    }
}
