package org.hearth.text;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one place where what people type becomes HTML. Time and space grow with the length of the text and with nothing else.
 *
 * <p>The rules of posts are those that the comment form of an older forum printed: web page and e-mail addresses turn into
 * links, a short list of tags is allowed ({@link Rules}), lines and paragraphs break automatically, other posts may be quoted
 * with {@code [quote]}. Any other markup appears as the text that was typed. So the words a reader sees are the words typed,
 * less tags that are obeyed, with entities read as the characters they name.
 */
public final class Formatter {

    /** Raised whenever the same source would give other HTML, so that stored HTML can be made anew; see {@link Rules#stamp}. */
    static final int EDITION = 2;

    /** Twenty thousand of the longest emoji fit; the column in which it is kept has room for more. */
    static final int MOST = 600_000;

    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]{1,32};)");
    private static final Pattern ENDS_NAME = Pattern.compile("[\\[\\]<]");
    private static final Pattern TAG = Pattern.compile("<(?=/?[A-Za-z])|\\[(?=/?quote)", Pattern.CASE_INSENSITIVE);

    private Formatter() {
    }

    /**
     * A post as it is shown. The same source formatted the same way always gives the same HTML.
     *
     * @throws Unacceptable beside the text when that would be more than a page can carry: no text that people write is
     */
    public static SafeHtml format(String source, Format how) {
        SafeHtml html = Composer.compose(Markup.of(source, how.rules().allowed(how.opening())), how, new QuotedPosts(how));
        if (html.toString().length() > MOST) {
            throw Unacceptable.of("text", "text.too-large");
        }
        return html;
    }

    /** As {@link #format}, of words that were taken once: what cannot be formatted any more is shown as it was typed. */
    public static SafeHtml formatTaken(String source, Format how) {
        try {
            return format(source, how);
        } catch (RuntimeException e) {
            return plain(source);
        }
    }

    /** What {@link #format} may ask for, found without reading the source in full, so it may be more than is asked for. */
    public static References references(String source) {
        Set<Long> posts = TagScanner.find(Characters.settle(source), Set.of()).stream().map(mark -> mark.post)
                .filter(post -> post != 0).collect(Collectors.toCollection(LinkedHashSet::new));
        return new References(posts, Linker.names(source, References.MOST_NAMES));
    }

    /**
     * What a reply begins with that quotes a post.
     *
     * @param name of its author
     * @param shown all of the post; its own quotes are left out, and what stood around them stays apart. A post that is nothing but
     *        quotes is quoted with them, and in nobody's name
     * @return a source that shows those words, whatever they look like; empty when there are none
     */
    public static String quote(String name, long post, SafeHtml shown) {
        List<String> own = PlainWords.parts(shown, false);
        String tag = own.isEmpty() ? "[quote]" : "[quote=" + nameAsTyped(name) + ";" + post + "]";
        return (own.isEmpty() ? PlainWords.parts(shown, true) : own).stream()
                .map(words -> tag + "\n" + asTyped(words) + "\n[/quote]\n\n").collect(Collectors.joining());
    }

    /** A display name may have what would end its tag. */
    private static String nameAsTyped(String name) {
        return ENDS_NAME.matcher(ENTITY.matcher(Quoted.bare(name)).replaceAll("&amp;"))
                .replaceAll(found -> "&#" + (int) found.group().charAt(0) + ";");
    }

    /** What has to be typed for these words to be seen. */
    private static String asTyped(String words) {
        return TAG.matcher(ENTITY.matcher(words).replaceAll("&amp;")).replaceAll(found -> found.group().equals("<") ? "&lt;" : "&#91;");
    }

    /**
     * Text that has no rules but its lines: everything is escaped; a blank line begins a paragraph, a single line break stays
     * one. Every character stays as typed, U+00A0 and emoji included, except for what no page can hold: NUL and half a
     * surrogate pair become U+FFFD.
     */
    public static SafeHtml plain(String source) {
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
