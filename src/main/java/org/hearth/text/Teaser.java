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

    /** @param source as typed, formatted by the first rules as the opening post of a thread */
    public static String of(String source) {
        return of(Formatter.formatTaken(source, Format.of(Rules.FIRST, true, null)));
    }

    /** @param shown the post, formatted */
    public static String of(SafeHtml shown) {
        return of(shown, USUAL);
    }

    /**
     * @param shown the post, formatted
     * @param most how many graphemes it may have, the ellipsis of a cut included
     * @return the words, cut where a line could be broken (after a word; between characters in scripts without spaces), or
     *         within a word that alone is too long; within a grapheme only when there are more than four code points for each.
     *         What is quoted is left out; of a post that is nothing but quotes it is shown between quotation marks.
     */
    public static String of(SafeHtml shown, int most) {
        String line = line(shown.ownWords());
        if (line.isEmpty()) {
            String quoted = line(shown.words());
            line = quoted.isEmpty() ? "" : "“" + quoted + "”";
        }
        // One grapheme can be piled up from thousands of marks: then it is cut after all.
        int densest = afterCodePoints(line, DENSEST * most);
        if (Graphemes.indexAfter(line, most) == line.length() && densest == line.length()) {
            return line;
        }
        int cut = Math.min(Graphemes.indexAfter(line, most - 1), densest);
        int word = wordEnd(line, cut);
        return Graphemes.trim(line.substring(0, word > 0 ? word : cut)) + MORE;
    }

    /** A teaser stands beside others' words, so nothing in it may turn their direction. */
    private static String line(String words) {
        return Markup.oneLine(Characters.tame(words, false));
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
}
