package org.hearth.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/**
 * Characters as people count them: extended grapheme clusters (UAX #29), so that a flag, a family or an accented letter is
 * one. ICU's iterators hold a position and must not be shared by threads; a fresh one costs about 3 µs, so each call takes
 * its own.
 */
final class Graphemes {

    private static final int BRAILLE_BLANK = 0x2800;

    private Graphemes() {
    }

    static int count(String text) {
        BreakIterator characters = over(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** @return the index after that many graphemes, or the length of a text that has fewer */
    static int indexAfter(String text, int graphemes) {
        if (text.length() <= graphemes) {
            return text.length();
        }
        int index = over(text).next(graphemes);
        return index == BreakIterator.DONE ? text.length() : index;
    }

    /** @return the index, moved back to where a grapheme begins when it lies within one */
    static int boundaryAtOrBefore(String text, int index) {
        // Given all that follows, ICU reads a long text to its end only to find one boundary.
        BreakIterator characters = over(text.substring(0, Math.min(text.length(), index + 2)));
        return characters.isBoundary(index) ? index : characters.preceding(index);
    }

    private static BreakIterator over(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        characters.first();
        return characters;
    }

    /** White space, control, zero-width and filler characters alone, what is no character, or nothing at all. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(Graphemes::isInvisible);
    }

    static boolean isInvisible(int c) {
        return isSpace(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == BRAILLE_BLANK
                || c == 0xFFFE || c == 0xFFFF || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Without the white space at both ends, no-break spaces included. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isHalfAPair(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
