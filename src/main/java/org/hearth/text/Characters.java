package org.hearth.text;

import org.jsoup.nodes.Entities;

/** Single characters of a source: line breaks, entities, what cannot be shown, and what turns the direction of writing. */
final class Characters {

    private static final int LONGEST_ENTITY = 32;

    private Characters() {
    }

    /**
     * The source as HTML can hold it: every kind of line break is {@code \n}, other white control characters are spaces, NUL
     * and half a surrogate pair become U+FFFD, control characters that nobody sees are left out.
     */
    static String settle(String source) {
        int i = 0;
        while (i < source.length() && !needsSettling(source.charAt(i))) {
            i++;
        }
        if (i == source.length()) {
            return source;
        }
        StringBuilder text = new StringBuilder(source.length()).append(source, 0, i);
        for (; i < source.length(); i++) {
            char c = source.charAt(i);
            if (!needsSettling(c)) {
                text.append(c);
            } else if (c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                text.append(c == '\r' && source.startsWith("\n", i + 1) ? "" : "\n");
            } else if (c == '\f' || c == '\u000B') {
                text.append(' ');
            } else if (c == 0 || Character.isSurrogate(c)) {
                text.append(c != 0 && !Graphemes.isHalfAPair(source, i) ? c : '\uFFFD');
            }
        }
        return text.toString();
    }

    private static boolean needsSettling(char c) {
        return c < ' ' ? c != '\n' && c != '\t' : c >= '\u0085' && (c == '\u0085' || c == '\u2028' || c == '\u2029'
                || Character.isSurrogate(c) || c >= '\uFFFE');
    }

    /**
     * An entity typed is the character it names, as in HTML and as in the forums these rules come from, but only when it is
     * whole ({@code &amp;}, not {@code &amp}) and known; anything else stays as typed, and so do entities of what could not be
     * typed (control characters, line breaks, half a surrogate pair). A decoded character is never part of a tag.
     */
    static String decode(String text) {
        int entity = text.indexOf('&');
        if (entity < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        for (; entity >= 0; entity = text.indexOf('&', entity + 1)) {
            int end = entityEnd(text, entity + 1);
            String meant = end < 0 ? null : meant(text.substring(entity + 1, end));
            if (meant != null) {
                decoded.append(text, from, entity).append(meant);
                from = end + 1;
            }
        }
        return decoded.append(text, from, text.length()).toString();
    }

    /** @return where its semicolon stands, -1 when there is none */
    private static int entityEnd(String text, int start) {
        int i = text.startsWith("#", start) ? start + 1 : start;
        int most = Math.min(text.length(), start + LONGEST_ENTITY);
        while (i < most && isAsciiLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i < most && i > start && text.charAt(i) == ';' ? i : -1;
    }

    private static String meant(String entity) {
        String meant = entity.charAt(0) == '#' ? numbered(entity) : Entities.getByName(entity);
        return meant == null || meant.isEmpty() || Character.isISOControl(meant.charAt(0)) ? null : meant;
    }

    private static String numbered(String entity) {
        boolean hex = entity.startsWith("x", 1) || entity.startsWith("X", 1);
        try {
            String meant = Character.toString(Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10));
            return meant.equals(settle(meant)) ? meant : null;
        } catch (IllegalArgumentException notANumberOrNoCharacter) {
            return null;
        }
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /**
     * Lines without characters that turn the direction of what stands around them. Paragraphs, items, names and hosts find
     * their own direction, so embeddings and overrides (U+202A to U+202E) are left out; an override can also show an address
     * backwards. Isolates (U+2066 to U+2069) stay when they are closed within their line. Marks (U+200E, U+200F, U+061C) stay.
     *
     * @param isolates whether isolates may stay
     */
    static String tame(String lines, boolean isolates) {
        int i = 0;
        while (i < lines.length() && !turns(lines.charAt(i))) {
            i++;
        }
        if (i == lines.length()) {
            return lines;
        }
        char[] kept = lines.toCharArray();
        int[] open = new int[lines.length() - i];
        int depth = 0;
        for (; i < kept.length; i++) {
            char c = kept[i];
            if (c == '\n') {
                depth = 0;
            } else if (turns(c)) {
                kept[i] = 0;
                if (c == '\u2069' && depth > 0) {
                    kept[i] = c;
                    kept[open[--depth]] = lines.charAt(open[depth]);
                } else if (c >= '\u2066' && c < '\u2069' && isolates) {
                    open[depth++] = i;
                }
            }
        }
        StringBuilder tamed = new StringBuilder(kept.length);
        for (char c : kept) {
            if (c != 0) {
                tamed.append(c);
            }
        }
        return tamed.toString();
    }

    private static boolean turns(char c) {
        return c >= '\u202A' && c <= '\u2069' && (c <= '\u202E' || c >= '\u2066');
    }

    /** Whether a character can change what is read: it is seen, or it turns the direction of what is. */
    static boolean isRead(char c) {
        return Character.getType(c) != Character.FORMAT || turns(c) || c == '\u200E' || c == '\u200F' || c == '\u061C';
    }

    /** Only what a page would not show anyway: a line of no-break spaces was typed on purpose and is kept. */
    static boolean isBlank(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != ' ' && line.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }
}
