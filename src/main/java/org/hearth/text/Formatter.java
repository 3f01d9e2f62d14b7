package org.hearth.text;

import java.util.Iterator;

/**
 * The one place where what people type becomes HTML. Everything is escaped; a blank line begins a paragraph, a single line
 * break stays one. Every character stays as typed, U+00A0 and emoji included, except for what no page can hold: NUL and half
 * a surrogate pair become U+FFFD. Time and space grow with the length of the text and with nothing else.
 */
public final class Formatter {

    private Formatter() {
    }

    public static SafeHtml format(String source) {
        StringBuilder html = new StringBuilder(source.length() + source.length() / 8 + 16);
        boolean inParagraph = false;
        for (Iterator<String> lines = source.lines().iterator(); lines.hasNext();) {
            String line = lines.next();
            if (isBlank(line)) {
                html.append(inParagraph ? "</p>" : "");
                inParagraph = false;
            } else {
                html.append(inParagraph ? "<br>" : "<p>");
                escape(line, html);
                inParagraph = true;
            }
        }
        html.append(inParagraph ? "</p>" : "");
        return new SafeHtml(html.toString());
    }

    /** Only what a page would not show anyway: a line of no-break spaces was typed on purpose and is kept. */
    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\f');
    }

    private static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case 0 -> html.append('\uFFFD');
                default -> html.append(Graphemes.isHalfAPair(text, i) ? '\uFFFD' : c);
            }
        }
    }
}
