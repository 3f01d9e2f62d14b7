package org.hearth.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads the HTML of {@link SafeHtml} back into the words that were typed: without the hosts and names that formatting shows. */
final class PlainWords implements NodeFilter {

    private static final Set<String> BLOCKS = Set.of("p", "li", "dt", "dd", "ul", "ol", "dl", "blockquote", "pre", "h1", "h2",
            "h3", "h4", "h5", "h6", "div", "hr", "figure", "section", "table", "tr");

    private final boolean quotesToo;
    private final String betweenParagraphs;
    private final List<String> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    private PlainWords(boolean quotesToo, String betweenParagraphs) {
        this.quotesToo = quotesToo;
        this.betweenParagraphs = betweenParagraphs;
    }

    static String of(SafeHtml html, boolean quotesToo) {
        PlainWords reader = new PlainWords(quotesToo, "\n");
        reader.read(html);
        return reader.words.toString();
    }

    /** What can be seen, with a blank line between paragraphs, in the parts into which quotes that are left out part it. */
    static List<String> parts(SafeHtml html, boolean quotesToo) {
        PlainWords reader = new PlainWords(quotesToo, "\n\n");
        reader.read(html);
        reader.endPart();
        return reader.parts;
    }

    private void read(SafeHtml html) {
        Jsoup.parseBodyFragment(html.toString()).body().filter(this);
        leaveOutLineBreaksAtEnd();
    }

    private boolean leavesOut(Element element) {
        boolean leavesOut = !quotesToo && element.nameIs("blockquote");
        if (leavesOut && betweenParagraphs.length() > 1) {
            endPart();
        }
        return leavesOut;
    }

    private void endPart() {
        leaveOutLineBreaksAtEnd();
        if (!Graphemes.isBlank(words.toString())) {
            parts.add(words.toString());
        }
        words.setLength(0);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (element.nameIs("span") && element.hasClass(Gate.HOST)) {
                words.setLength(words.length() - (endsWith(" ") ? 1 : 0));
                return FilterResult.SKIP_ENTIRELY;
            }
            breakLine(element);
            return element.hasClass(Gate.QUOTED) || element.hasClass(Gate.NAMED) || leavesOut(element)
                    ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !element.nameIs("br")) {
            breakLine(element);
        }
        return FilterResult.CONTINUE;
    }

    private void breakLine(Element element) {
        if (element.nameIs("br")) {
            words.append('\n');
        } else if (element.nameIs("p") && !words.isEmpty()) {
            leaveOutLineBreaksAtEnd();
            words.append(betweenParagraphs);
        } else if (BLOCKS.contains(element.normalName()) && !words.isEmpty() && !endsWith("\n")) {
            words.append('\n');
        }
    }

    private void leaveOutLineBreaksAtEnd() {
        while (endsWith("\n")) {
            words.setLength(words.length() - 1);
        }
    }

    private boolean endsWith(String end) {
        return words.length() >= end.length() && words.indexOf(end, words.length() - end.length()) >= 0;
    }
}
