package org.hearth.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, on one line, for lists. It is plain text: escape it where it is shown. */
public final class Teaser {

    private static final int USUAL = 220;
    /** Code points for each grapheme, as for all that is typed. */
    private static final int DENSEST = 4;
    /** How many chars after the cut can matter to where a line may be broken. */
    private static final int AHEAD = 50;
    private static final String MORE = "…";

    private Teaser() {
    }

    /** @param source as typed */
    public static String of(String source) {
        return of(source, USUAL);
    }

    /**
     * @param source as typed
     * @param most how many graphemes it may have, the ellipsis of a cut included
     * @return the words, cut where a line could be broken (after a word; between characters in scripts without spaces), or
     *         within a word that alone is too long; within a grapheme only when there are more than four code points for each
     */
    public static String of(String source, int most) {
        String line = oneLine(Formatter.format(source).words());
        // One grapheme can be piled up from thousands of marks: then it is cut after all.
        int densest = afterCodePoints(line, DENSEST * most);
        if (Graphemes.indexAfter(line, most) == line.length() && densest == line.length()) {
            return line;
        }
        int cut = Math.min(Graphemes.indexAfter(line, most - 1), densest);
        int word = wordEnd(line, cut);
        return Graphemes.trim(line.substring(0, word > 0 ? word : cut)) + MORE;
    }

    private static int afterCodePoints(String line, int most) {
        return line.codePointCount(0, line.length()) <= most ? line.length() : line.offsetByCodePoints(0, most);
    }

    private static int wordEnd(String line, int cut) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(line.substring(0, Math.min(line.length(), cut + AHEAD)));
        int end = line.charAt(cut) == ' ' || breaks.isBoundary(cut) ? cut : breaks.preceding(cut);
        return Graphemes.boundaryAtOrBefore(line, end);
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Graphemes.isSpace(c)) {
                gap = line.length() > 0;
            } else {
                line.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        return line.toString();
    }
}
