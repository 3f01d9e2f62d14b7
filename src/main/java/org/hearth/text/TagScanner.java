package org.hearth.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what has the form of an allowed tag: {@code <em>}, {@code </em>}, {@code <a href="...">} with an address that may be
 * linked to, {@code [quote]}, {@code [quote=Name]}, {@code [quote=Name;123]}, {@code [/quote]}, in capitals too. A tag ends
 * before the next one begins, so however many of them are broken, the work grows with the length alone.
 */
final class TagScanner {

    /** A post has no more links than that; addresses after them are plain text. */
    static final int MOST_LINKS = 100;
    /** Any display name, even when each of its characters is written as an entity. */
    private static final int LONGEST_NAME = 5 * Field.DISPLAY_NAME.mostCodePoints();
    private static final int MOST_DIGITS = 18;

    private final String text;
    private final Set<Tag> allowed;
    private int at;
    private int links;

    private TagScanner(String text, Set<Tag> allowed) {
        this.text = text;
        this.allowed = allowed;
    }

    static List<Mark> find(String text, Set<Tag> allowed) {
        return new TagScanner(text, allowed).find();
    }

    private List<Mark> find() {
        List<Mark> marks = new ArrayList<>();
        while (at < text.length()) {
            int start = at++;
            char c = text.charAt(start);
            Mark mark = c == '<' ? tag(start) : c == '[' ? quote(start) : null;
            if (mark != null) {
                marks.add(mark);
            } else {
                at = start + 1;
            }
        }
        return marks;
    }

    private Mark tag(int start) {
        boolean opens = !take('/');
        int name = at;
        while (at < text.length() && isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        Tag tag = at - name > 10 ? null : Tag.named(text.substring(name, at));
        if (tag == null || !allowed.contains(tag)) {
            return null;
        }
        String address = tag == Tag.A && opens ? address() : "";
        skipSpace();
        if (address == null || !take('>')) {
            return null;
        }
        Link link = address.isEmpty() || ++links > MOST_LINKS ? null : Link.parse(address);
        return link == null && tag == Tag.A && opens ? null : Mark.tag(tag, opens, start, at, link);
    }

    /** @return the value of {@code href}, the only attribute there is; null without one */
    private String address() {
        if (!skipSpace() || !text.regionMatches(true, at, "href", 0, 4)) {
            return null;
        }
        at += 4;
        skipSpace();
        if (!take('=')) {
            return null;
        }
        skipSpace();
        char quote = take('"') ? '"' : take('\'') ? '\'' : 0;
        int from = at;
        while (at < text.length() && !endsAddress(text.charAt(at), quote)) {
            at++;
        }
        String typed = text.substring(from, at);
        boolean closed = quote == 0 || take(quote);
        return closed ? Characters.decode(typed).strip() : null;
    }

    private static boolean endsAddress(char c, char quote) {
        return c == '<' || c == '>' || (quote == 0 ? c == '"' || c == '\'' || c == '`' || isSpace(c) : c == quote);
    }

    private Mark quote(int start) {
        boolean opens = !take('/');
        if (!text.regionMatches(true, at, "quote", 0, 5)) {
            return null;
        }
        at += 5;
        if (take(']')) {
            return Mark.quote(opens, start, at, null, 0);
        }
        if (!opens || !take('=')) {
            return null;
        }
        int from = at;
        int most = Math.min(text.length(), from + LONGEST_NAME + MOST_DIGITS);
        while (at < most && "[]\n<".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        int to = at;
        return take(']') ? quoteOf(text.substring(from, to), start) : null;
    }

    private Mark quoteOf(String typed, int start) {
        int semicolon = typed.lastIndexOf(';');
        String digits = typed.substring(semicolon + 1).strip();
        boolean numbered = semicolon >= 0 && digits.length() <= MOST_DIGITS && digits.matches("[0-9]+");
        String name = Characters.tame(Characters.decode(numbered ? typed.substring(0, semicolon) : typed), false).strip();
        return Graphemes.isBlank(name) ? null
                : Mark.quote(true, start, at, name, numbered ? Long.parseLong(digits) : 0);
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private boolean skipSpace() {
        int from = at;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at > from;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
