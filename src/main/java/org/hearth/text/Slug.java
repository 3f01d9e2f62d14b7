package org.hearth.text;

import java.text.Normalizer;

/**
 * The readable end of an address. Only a-z, 0-9 and hyphens: such an address survives mail programs, chats and print, where
 * other scripts turn into long runs of percent signs. The number before it finds the page, so a title of which nothing remains
 * loses nothing but looks.
 */
public final class Slug {

    private static final int MOST = 60;

    private Slug() {
    }

    /** The slug of a thread's title. */
    public static String of(String title) {
        return of(title, "thread");
    }

    /**
     * @param fallback when no letter or digit of the title remains
     * @return at most 60 characters, cut after a word where there is one; the same title always gives the same slug
     */
    public static String of(String title, String fallback) {
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (char c : Normalizer.normalize(title, Normalizer.Form.NFKD).toCharArray()) {
            String letters = plain(Character.toLowerCase(c));
            if (letters == null) {
                gap = slug.length() > 0;
            } else if (!letters.isEmpty()) {
                slug.append(gap ? "-" : "").append(letters);
                gap = false;
            }
        }
        return slug.isEmpty() ? fallback : cut(slug.toString());
    }

    private static String cut(String slug) {
        if (slug.length() <= MOST) {
            return slug;
        }
        int word = slug.lastIndexOf('-', MOST);
        return slug.substring(0, word > 0 ? word : MOST);
    }

    /** @return the letters it is written with; empty when it vanishes within a word; null when it parts words */
    private static String plain(char c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            return String.valueOf(c);
        }
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case '\'', '’', '‘', 'ʼ', '\u00AD' -> "";
            default -> Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.FORMAT ? "" : null;
        };
    }
}
