package org.hearth.text;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where a link leads.
 *
 * @param href in ASCII, escaped as addresses are, with the host as DNS knows it; of a page of this forum its path
 * @param host for the reader: the host in its own script unless it could pass for another, of an e-mail address all of it
 * @param inside whether it leads to a page of this forum
 * @param disguised whether the host as typed could pass for another
 */
public record Link(String href, String host, boolean inside, boolean disguised) {

    private static final int LONGEST = 2_000;
    private static final int HIGHEST_PORT = 65_535;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String NEVER_TYPED = "\\<>\"`";
    private static final String ESCAPED = "\"<>\\^`{|}()";
    private static final String LOCAL_PART = ".!#$%&'*+/=^_`{|}~-";

    /**
     * @param typed an address with {@code http}, {@code https} or {@code mailto}
     * @param baseUrl of this forum; null when there is none
     * @return empty when it is no such address, has a user and password (which are there to mislead), white space or what turns
     *         the direction of writing
     */
    public static Optional<Link> of(String typed, String baseUrl) {
        Link link = parse(typed.strip());
        return Optional.ofNullable(link == null ? null : link.within(origin(baseUrl)));
    }

    /** @return scheme, host and port of an address, as they begin the addresses of its pages; null when there are none */
    static String origin(String baseUrl) {
        Link base = baseUrl == null ? null : parse(baseUrl);
        return base == null || base.isMail() ? null : base.href.substring(0, base.href.indexOf('/', "https://".length()));
    }

    /** As {@link #of}, as if this forum had no address. */
    static Link parse(String typed) {
        if (typed.length() > LONGEST) {
            return null;
        }
        for (int i = 0; i < typed.length(); i++) {
            if (!mayBeTyped(typed.charAt(i))) {
                return null;
            }
        }
        return startsWith(typed, "https://") ? web("https://", typed)
                : startsWith(typed, "http://") ? web("http://", typed)
                : startsWith(typed, "mailto:") ? mail(typed) : null;
    }

    private static Link web(String scheme, String typed) {
        int end = scheme.length();
        while (end < typed.length() && "/?#".indexOf(typed.charAt(end)) < 0) {
            end++;
        }
        int colon = typed.lastIndexOf(':', end - 1);
        boolean ported = colon >= scheme.length() && colon + 1 < end && allDigits(typed, colon + 1, end);
        Host host = Host.of(typed.substring(scheme.length(), ported ? colon : end));
        String port = ported ? port(scheme, typed.substring(colon + 1, end)) : "";
        if (host == null || port == null) {
            return null;
        }
        String path = (typed.startsWith("/", end) ? "" : "/") + escape(typed.substring(end));
        return new Link(scheme + host.ascii() + port + path, host.shown(), false, host.disguised());
    }

    /** @return with its colon; empty when it goes without saying; null when there is no such port */
    private static String port(String scheme, String digits) {
        int port = digits.length() > 5 ? HIGHEST_PORT + 1 : Integer.parseInt(digits);
        return port > HIGHEST_PORT ? null : port == (scheme.equals("http://") ? 80 : 443) ? "" : ":" + port;
    }

    private static Link mail(String typed) {
        int start = "mailto:".length();
        int at = typed.indexOf('@');
        int end = typed.indexOf('?') < 0 ? typed.length() : typed.indexOf('?');
        if (at <= start || at >= end || at - start > 64) {
            return null;
        }
        for (int i = start; i < at; i++) {
            char c = typed.charAt(i);
            if (c >= 0x80 || !Character.isLetterOrDigit(c) && LOCAL_PART.indexOf(c) < 0) {
                return null;
            }
        }
        Host host = Host.of(typed.substring(at + 1, end));
        String name = typed.substring(start, at);
        return host == null || !host.isDotted() ? null : new Link("mailto:" + escape(name) + "@" + host.ascii()
                + escape(typed.substring(end)), name + "@" + host.shown(), false, host.disguised());
    }

    /** The same link as seen from a page of a forum; two slashes after its host would begin the address of another host. */
    Link within(String origin) {
        return origin != null && href.startsWith(origin) && href.startsWith("/", origin.length())
                && !href.startsWith("//", origin.length()) ? new Link(href.substring(origin.length()), host, true, disguised) : this;
    }

    boolean isMail() {
        return href.startsWith("mailto:");
    }

    /** Whether these words of a link are its address already, so that nothing more need be said. */
    boolean isSaidBy(String words) {
        String typed = words.strip();
        boolean whole = startsWith(typed, "https://") || startsWith(typed, "http://") || startsWith(typed, "mailto:");
        String scheme = whole ? "" : isMail() ? "mailto:" : href.startsWith("https:") ? "https://" : "http://";
        Link said = disguised ? null : parse(scheme + typed);
        return said != null && said.href.equals(href);
    }

    private static boolean startsWith(String typed, String beginning) {
        return typed.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    private static boolean allDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBeTyped(char c) {
        return c < 0x7F ? c > ' ' && NEVER_TYPED.indexOf(c) < 0 : !Graphemes.isSpace(c) && !Character.isISOControl(c)
                && (Character.getType(c) != Character.FORMAT || c == '\u200C' || c == '\u200D');
    }

    private static String escape(String part) {
        StringBuilder escaped = null;
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            boolean plain = b > ' ' && b < 0x7F && ESCAPED.indexOf(b) < 0;
            if (!plain && escaped == null) {
                escaped = new StringBuilder(2 * bytes.length).append(part, 0, i);
            }
            if (escaped != null) {
                if (plain) {
                    escaped.append((char) b);
                } else {
                    escaped.append('%').append(HEX.toHexDigits(b));
                }
            }
        }
        return escaped == null ? part : escaped.toString();
    }
}
