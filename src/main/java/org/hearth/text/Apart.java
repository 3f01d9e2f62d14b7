package org.hearth.text;

import java.text.Bidi;

/**
 * What people typed within a line of ours, where no element can keep the two apart: in a sentence, the title of a window, a label
 * that is read aloud. A name neither turns the words around it nor breaks their line.
 */
public final class Apart {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Apart() {
    }

    /** @return the words without what turns their direction; those that run from right to left in an isolate (UAX #9) */
    public static String of(String typed) {
        String line = Characters.tame(Characters.settle(typed), false).replace('\n', ' ');
        return Bidi.requiresBidi(line.toCharArray(), 0, line.length()) ? FIRST_STRONG_ISOLATE + line + POP_ISOLATE : line;
    }
}
