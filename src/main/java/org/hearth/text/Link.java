package org.hearth.text;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern WEB = Pattern.compile("(?i)(https?)://([^/?#]+)(.*)");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:([A-Za-z0-9.!#$%&'*+/=^_`{|}~-]{1,64})@([^?@]+)(\\?.*)?");
    private static final Pattern PORT = Pattern.compile("(.*):([0-9]{1,5})");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String ESCAPED = "\"<>\\^`{|}()";

    /**
     * @param typed an address with {@code http}, {@code https} or {@code mailto}
     * @param baseUrl of this forum; null when there is none
     * @return empty when it is no such address, has a user and password (which are there to mislead), white space or what turns
     *         the direction of writing
     */
    public static Optional<Link> of(String typed, String baseUrl) {
        return Optional.ofNullable(parse(typed.strip(), origin(baseUrl)));
    }

    /** @return scheme, host and port of an address, as they begin the addresses of its pages; null when there are none */
    static String origin(String baseUrl) {
        Matcher web = baseUrl == null ? null : WEB.matcher(baseUrl);
        Place place = web == null || !web.matches() ? null : place(web.group(1), web.group(2));
        return place == null ? null : place.origin;
    }

    /** @param origin of this forum; null when there is none */
    static Link parse(String typed, String origin) {
        if (typed.length() > LONGEST || !typed.chars().allMatch(Link::mayBeTyped)) {
            return null;
        }
        Matcher web = WEB.matcher(typed);
        if (web.matches()) {
            Place place = place(web.group(1), web.group(2));
            return place == null ? null : web(place, escape(web.group(3)), place.origin.equals(origin));
        }
        Matcher mail = MAIL.matcher(typed);
        return mail.matches() ? mail(mail) : null;
    }

    private static Link web(Place place, String rest, boolean ours) {
        String path = rest.startsWith("/") ? rest : "/" + rest;
        // Two slashes would begin the address of another host.
        boolean inside = ours && !path.startsWith("//");
        return new Link(inside ? path : place.origin + path, place.host.shown(), inside, place.host.disguised());
    }

    private static Link mail(Matcher mail) {
        Host host = Host.of(mail.group(2));
        if (host == null || !host.isDotted()) {
            return null;
        }
        String rest = mail.group(3) == null ? "" : mail.group(3);
        return new Link("mailto:" + escape(mail.group(1)) + "@" + host.ascii() + escape(rest),
                mail.group(1) + "@" + host.shown(), false, host.disguised());
    }

    /** Whether these words of a link are its address already, so that nothing more need be said. */
    boolean isSaidBy(String words) {
        String typed = words.strip();
        boolean complete = WEB.matcher(typed).matches() || MAIL.matcher(typed).matches();
        String scheme = typed.indexOf('@') > 0 ? "mailto:" : href.startsWith("http:") ? "http://" : "https://";
        Link said = disguised ? null : parse(complete ? typed : scheme + typed, null);
        return said != null && said.href.equals(href);
    }

    private record Place(String origin, Host host) {
    }

    private static Place place(String scheme, String authority) {
        Matcher port = PORT.matcher(authority);
        boolean ported = port.matches();
        Host host = Host.of(ported ? port.group(1) : authority);
        if (host == null) {
            return null;
        }
        String plain = scheme.toLowerCase(Locale.ROOT);
        int number = ported ? Integer.parseInt(port.group(2)) : -1;
        boolean usual = number == -1 || number == (plain.equals("http") ? 80 : 443);
        return number > 65_535 ? null : new Place(plain + "://" + host.ascii() + (usual ? "" : ":" + number), host);
    }

    private static boolean mayBeTyped(int c) {
        return c != '\\' && c != '<' && c != '>' && c != '"' && c != '`' && !Graphemes.isSpace(c) && !Character.isISOControl(c)
                && (Character.getType(c) != Character.FORMAT || c == '\u200C' || c == '\u200D');
    }

    private static String escape(String part) {
        if (part.chars().allMatch(c -> c > ' ' && c < 0x7F && ESCAPED.indexOf(c) < 0)) {
            return part;
        }
        StringBuilder escaped = new StringBuilder();
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F && ESCAPED.indexOf(b) < 0) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(HEX.toHexDigits(b));
            }
        }
        return escaped.toString();
    }
}
