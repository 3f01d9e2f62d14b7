package org.hearth.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands in the circle of a member without a picture: the first letter of the first and of the last word of their display
 * name. Scripts without capitals get one letter, because two of them may join into another shape or read as a word.
 */
public final class Initials {

    private static final Pattern APART = Pattern.compile("[\\p{Z}\\s_\\-‐–]+");
    /** Pages show the same few again and again. */
    private static final Cache<String, String> KNOWN = Caffeine.newBuilder().maximumSize(2_000).build();
    private static final Pattern LATIN = Pattern.compile("[\\u0020-\\u017e]*");

    private Initials() {
    }

    /** @return one or two graphemes; empty for a name of which nothing can be seen */
    public static String of(String displayName) {
        return KNOWN.get(displayName, Initials::find);
    }

    private static String find(String displayName) {
        List<String> words = new ArrayList<>();
        for (String word : APART.split(displayName)) {
            String letter = first(word, true);
            if (letter != null) {
                words.add(letter);
            }
        }
        if (words.isEmpty()) {
            String sign = first(displayName, false);
            return sign == null ? "" : sign;
        }
        String one = words.get(0);
        String last = words.get(words.size() - 1);
        return words.size() > 1 && hasCapitals(one) && hasCapitals(last) ? one + last : one;
    }

    private static String first(String text, boolean letter) {
        if (LATIN.matcher(text).matches()) {
            // Nothing joins here.
            return text.chars().filter(c -> counts(c, letter)).mapToObj(c -> capital(Character.toString(c))).findFirst().orElse(null);
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; start = end, end = characters.next()) {
            if (counts(text.codePointAt(start), letter)) {
                return capital(text.substring(start, end));
            }
        }
        return null;
    }

    private static boolean counts(int c, boolean letter) {
        return letter ? Character.isLetterOrDigit(c) : !Graphemes.isInvisible(c);
    }

    /** By the simple mapping, which keeps it one grapheme: "ß" does not become "SS". */
    private static String capital(String grapheme) {
        int c = grapheme.codePointAt(0);
        return Character.toString(Character.toTitleCase(c)) + grapheme.substring(Character.charCount(c));
    }

    private static boolean hasCapitals(String grapheme) {
        int c = grapheme.codePointAt(0);
        return Character.isDigit(c) || Character.toLowerCase(c) != c || Character.toUpperCase(c) != c;
    }
}
