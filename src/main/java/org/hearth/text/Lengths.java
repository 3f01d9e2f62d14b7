package org.hearth.text;

import java.util.Optional;

/** Whether what was typed fits its field. Nothing is cut or changed without the writer: what does not fit is said. */
public final class Lengths {

    private Lengths() {
    }

    /**
     * The text as it is kept: line breaks are {@code \n}; a field of one line has no line breaks, tabs or white space at its
     * ends; a text that nobody could see is empty. Everything else stays as typed.
     *
     * @param typed null when the form did not send the field
     */
    public static String tidy(Field field, String typed) {
        if (typed == null || Graphemes.isBlank(typed) && typed.indexOf(0) < 0) {
            return "";
        }
        String text = typed.indexOf('\r') < 0 ? typed : typed.replace("\r\n", "\n").replace('\r', '\n');
        return field.manyLines() ? text : Graphemes.trim(text.replace('\n', ' ').replace('\t', ' '));
    }

    /**
     * Half a surrogate pair is refused, not repaired: no browser can send one (the server reads broken bytes as U+FFFD), so
     * one can only come from a program at fault, and databases refuse it later and less kindly.
     *
     * @param typed as it came or already tidied
     * @return what is wrong, if anything; at most one thing at a time
     */
    public static Optional<Problem> check(Field field, String typed) {
        String text = tidy(field, typed);
        if (text.isEmpty()) {
            return field.required() ? problem(field.key() + ".empty") : Optional.empty();
        }
        if (text.indexOf(0) >= 0) {
            return problem("typed.nul");
        }
        if (holdsHalfAPair(text)) {
            return problem("typed.unreadable");
        }
        if (text.length() <= field.most()) {
            return Optional.empty();
        }
        int graphemes = Graphemes.count(text);
        if (graphemes > field.most()) {
            return problem(field.key() + ".too-long", field.most(), graphemes);
        }
        return size(field, text) > field.mostCodePoints() ? problem("typed.too-dense") : Optional.empty();
    }

    /** Columns of one line are as long as their limit, and H2 counts what is outside the BMP twice; that of posts has room. */
    private static int size(Field field, String text) {
        return field == Field.TEXT ? text.codePointCount(0, text.length()) : text.length();
    }

    private static boolean holdsHalfAPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && Graphemes.isHalfAPair(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Problem> problem(String key, Object... params) {
        return Optional.of(Problem.of(key, params));
    }
}
