package org.hearth.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * What a text says, or a quote in it, to find the words of one in the other: every run of white space is one space, and what
 * nobody sees is left out, but for what turns the direction of writing, which can change what is read. With it stands where its
 * links lead.
 */
final class Said {

    /** Where a quote within begins and ends, or was left out; no text can hold them. */
    private static final char QUOTE_BEGINS = '\uFFFE';
    private static final char QUOTE_ENDS = '\uFFFF';
    /** How many characters on either side can matter to where a word ends, and what it costs to look, in characters read. */
    private static final int AROUND = 50;
    private static final int LOOK = 5_000;

    private final String origin;
    private final StringBuilder text = new StringBuilder();
    private final List<Lead> leads = new ArrayList<>();
    private boolean gap;
    private boolean quoting;
    private String href;
    private int linkStart;
    private boolean addressesFound;

    private record Lead(int start, int end, String href) {
    }

    private Said(String origin) {
        this.origin = origin;
    }

    /**
     * @param quote the index of the mark that opens the quote; -1 for all of the text
     * @param quotesToo whether the words quoted within count
     * @param origin of this forum; null when there is none
     */
    static Said in(Markup markup, int quote, boolean quotesToo, String origin) {
        Said said = new Said(origin);
        Mark open = quote < 0 ? null : markup.obeyed().get(quote);
        int at = open == null ? 0 : open.end;
        int end = open == null ? markup.text().length() : open.partner.start;
        for (int i = quote + 1; i < markup.obeyed().size() && markup.obeyed().get(i).start < end; i++) {
            Mark mark = markup.obeyed().get(i);
            if (mark.start >= at) {
                said.words(markup.text().substring(at, mark.start));
                said.mark(mark, quotesToo);
                at = mark.tag.kind() == Tag.Kind.QUOTE && !quotesToo ? mark.partner.end : mark.end;
            }
        }
        said.words(markup.text().substring(at, end));
        return said;
    }

    private void mark(Mark mark, boolean quotesToo) {
        if (mark.tag == Tag.A) {
            lead(mark.opens ? mark.link.within(origin).href() : null);
        } else if (mark.tag.kind() == Tag.Kind.QUOTE) {
            char sign = mark.opens && quotesToo ? QUOTE_BEGINS : QUOTE_ENDS;
            boolean another = quotesToo || text.length() == 0 || !isMark(text.charAt(text.length() - 1));
            quoting = true;
            gap = false;
            text.append(another ? String.valueOf(sign) : "");
        } else {
            gap |= !mark.tag.inLine();
        }
    }

    private void words(String typed) {
        String words = Characters.tame(Characters.decode(typed), true);
        int start = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', start)) {
            line(words.substring(start, end));
            gap = true;
            start = end + 1;
        }
        line(words.substring(start));
    }

    private void line(String line) {
        int at = 0;
        if (href == null && Linker.mayFind(line)) {
            for (Linker.Found found : Linker.find(line, origin, Mentions.NONE, TagScanner.MOST_LINKS)) {
                append(line.substring(at, found.start()));
                lead(found.link().href());
                append(line.substring(found.start(), found.end()));
                lead(null);
                at = found.end();
            }
        }
        append(line.substring(at));
    }

    private void lead(String to) {
        if (href != null && linkStart >= 0) {
            leads.add(new Lead(linkStart, text.length(), href));
        }
        href = to;
        linkStart = -1;
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Graphemes.isSpace(c)) {
                gap = true;
            } else if (Characters.isRead(c)) {
                if (gap && text.length() > 0 && !isMark(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
                gap = false;
                linkStart = href != null && linkStart < 0 ? text.length() : linkStart;
                text.append(c);
            }
        }
    }

    /** Whether a quote stands in it, left out or not. */
    boolean isQuoting() {
        return quoting;
    }

    /**
     * Whether the words of a quote stand here: one after the other, whole words, and each link leading where it leads here. A
     * sign alone is nobody's words, unless it is all that stands here. Found by Knuth, Morris and Pratt: words chosen to be slow
     * to find are found as fast as others.
     *
     * @param spend whether so many more characters may be read
     */
    boolean holds(Said quote, IntPredicate spend) {
        String words = quote.isQuoting() ? quote.trimmed() : quote.text.toString();
        int cut = quote.text.indexOf(words);
        if (words.isEmpty() || !spend.test(2 * (text.length() + words.length()))) {
            return false;
        }
        boolean telling = words.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
        String here = text.toString();
        int[] fallback = new int[words.length() + 1];
        for (int i = 1, same = 0; i < words.length(); i++) {
            while (same > 0 && words.charAt(i) != words.charAt(same)) {
                same = fallback[same];
            }
            same += words.charAt(i) == words.charAt(same) ? 1 : 0;
            fallback[i + 1] = same;
        }
        for (int i = 0, same = 0; i < here.length(); i++) {
            while (same > 0 && here.charAt(i) != words.charAt(same)) {
                same = fallback[same];
            }
            same += here.charAt(i) == words.charAt(same) ? 1 : 0;
            if (same == words.length()) {
                int start = i + 1 - same;
                if ((telling || isEnd(start) && isEnd(i + 1)) && parts(start, spend) && parts(i + 1, spend)
                        && leadsAsHere(quote, start - cut, spend)) {
                    return true;
                }
                same = fallback[same];
            }
        }
        return false;
    }

    /** Without the marks of quotes at both ends. */
    private String trimmed() {
        int start = 0;
        int end = text.length();
        while (start < end && isMark(text.charAt(start))) {
            start++;
        }
        while (end > start && isMark(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end).strip();
    }

    private boolean leadsAsHere(Said quote, int shift, IntPredicate spend) {
        if (quote.leads.isEmpty()) {
            return true;
        }
        findAddresses();
        return spend.test(quote.leads.size() * leads.size()) && quote.leads.stream().allMatch(link -> leads.stream().anyMatch(
                here -> here.href.equals(link.href) && here.start <= link.start + shift && here.end >= link.end + shift));
    }

    /** Also those that stand in code, or that tags take to pieces, for they are one piece in a quote of these words. */
    private void findAddresses() {
        if (!addressesFound && Linker.mayFind(text.toString())) {
            for (Linker.Found found : Linker.find(text.toString(), origin, Mentions.NONE, TagScanner.MOST_LINKS)) {
                leads.add(new Lead(found.start(), found.end(), found.link().href()));
            }
        }
        addressesFound = true;
    }

    /** Whether all ends or begins here, or a quote does. */
    private boolean isEnd(int index) {
        return index == 0 || index == text.length() || isMark(text.charAt(index)) || isMark(text.charAt(index - 1));
    }

    /** Whether a word ends or begins here. */
    private boolean parts(int index, IntPredicate spend) {
        if (isEnd(index)) {
            return true;
        }
        char before = text.charAt(index - 1);
        char after = text.charAt(index);
        if (after == ' ' || before == ' ' && Character.isLetterOrDigit(after)) {
            return true;
        }
        if (isPlain(before) && isPlain(after) || !spend.test(LOOK)) {
            return false;
        }
        int from = Math.max(0, index - AROUND);
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text.substring(from, Math.min(text.length(), index + AROUND)));
        return words.isBoundary(index - from);
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isMark(char c) {
        return c >= QUOTE_BEGINS;
    }
}
