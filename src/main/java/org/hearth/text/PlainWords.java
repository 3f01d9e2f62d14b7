package org.hearth.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the HTML of {@link SafeHtml} back into words. It trusts that HTML to be well formed, so it is no sanitiser. */
final class PlainWords {

    private static final Set<String> BLOCKS = Set.of("p", "li", "dt", "dd", "ul", "ol", "dl", "blockquote", "pre", "h1", "h2",
            "h3", "h4", "h5", "h6", "div", "hr", "figure", "section", "table", "tr");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");
    private static final int LONGEST_ENTITY = 10;

    private final String html;
    private final StringBuilder words;
    private int at;

    private PlainWords(String html) {
        this.html = html;
        this.words = new StringBuilder(html.length());
    }

    static String of(String html) {
        return new PlainWords(html).read();
    }

    private String read() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                skipTag();
            } else if (c == '&') {
                readEntity();
            } else {
                words.append(c);
                at++;
            }
        }
        if (endsWithBreak()) {
            words.setLength(words.length() - 1);
        }
        return words.toString();
    }

    private void skipTag() {
        int start = at + (html.startsWith("/", at + 1) ? 2 : 1);
        at = start;
        while (at < html.length() && Character.isLetterOrDigit(html.charAt(at))) {
            at++;
        }
        String name = html.substring(start, at).toLowerCase(Locale.ROOT);
        char quote = 0;
        while (at < html.length() && (quote != 0 || html.charAt(at) != '>')) {
            char c = html.charAt(at++);
            if (quote == c) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
        }
        at++;
        if (name.equals("br") || BLOCKS.contains(name) && !words.isEmpty() && !endsWithBreak()) {
            words.append('\n');
        }
    }

    private boolean endsWithBreak() {
        return !words.isEmpty() && words.charAt(words.length() - 1) == '\n';
    }

    private void readEntity() {
        int end = html.indexOf(';', at);
        String meant = end < 0 || end - at > LONGEST_ENTITY ? null : decode(html.substring(at + 1, end));
        if (meant == null) {
            words.append('&');
            at++;
        } else {
            words.append(meant);
            at = end + 1;
        }
    }

    private static String decode(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED.get(entity);
        }
        boolean hex = entity.startsWith("#x") || entity.startsWith("#X");
        try {
            return Character.toString(Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10));
        } catch (IllegalArgumentException notANumberOrNoCharacter) {
            return null;
        }
    }
}
