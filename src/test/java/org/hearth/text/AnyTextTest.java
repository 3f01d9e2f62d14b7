package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Rules that hold for any text at all, typed by whomever, with whatever in mind. */
class AnyTextTest {

    private static final String BASE = "https://forum.example";

    private static final List<String> PIECES = List.of("a", "word", "Ben", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\0", "\u0001",
            "\u000B", "\u2028", "\u202E", "\u202C", "\u2066", "\u2069", "\u200D", "\u200F", "\uFFFE", "\uD83D", "\uDE26", "\uD83D\uDE26",
            "e\u0301", "ש", "क", "\u200C", "ा", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "\"", "'", "`", "=", "&", ";",
            "&amp;", "&lt;", "&gt;", "&#60;", "&#x3c;", "&quot;", "&nbsp;", "&nope;", "&#0;", "&#10;", "&#8238;", "&Tab;", "&#xD83D;",
            "<em>", "</em>", "<EM >", "<strong>", "</strong>", "<cite>", "</cite>", "<code>", "</code>", "<ul>", "</ul>", "<ol>", "</ol>",
            "<li>", "</li>", "<dl>", "</dl>", "<dt>", "</dt>", "<dd>", "</dd>", "<h2>", "</h2>", "<h3>", "</h3>", "<blockquote>",
            "</blockquote>", "<p>", "</p>", "<br>", "<b>", "</b>", "<script>", "</script>", "<style>", "<svg onload=x>", "<plaintext>",
            "<a href=\"https://example.org/\">", "<a href='http://a.example'>", "<a href=https://forum.example/x>", "<a href=\"mailto:a@b.example\">",
            "<a href=\"javascript:x\">", "<a href=\"", "<a>", "</a>", "<em class=x>", "{", "{{", "[", "]", "[quote]", "[/quote]", "[quote=",
            "[quote=Ben]", "[quote=Ben;5]", "[QUOTE=x&amp;y;7]", "[/QUOTE]", "http://", "https://a.example/", "www.", "www.a.example", "@", "@ada",
            "@Ada-", "ada@a.example", "mailto:", "://", "https://user@evil.example", "https://п\u0430.рф", ".", ",", ")", "(");

    @Property(tries = 1_200)
    @Label("any text is shown as well-formed HTML of the allowed elements, says what was typed, and is the same each time")
    void any_text_is_shown_safely_and_in_full(@ForAll("texts") String typed, @ForAll boolean opening, @ForAll boolean held) {
        Format how = new Format(Rules.FIRST, opening, held, BASE, AnyTextTest::quoted, AnyTextTest::mentioned);
        SafeHtml html = Formatter.format(typed, how);

        Shown.of(html).isWellFormed().hasOnlyWhatIsAllowed().turnsNothingAround().saysWhatWasTyped(typed, opening);
        assertThat(Formatter.format(typed, how)).isEqualTo(html);
    }

    @Property(tries = 400)
    @Label("however often a text is repeated, within links, lists and tags, what is shown grows in proportion to what was typed")
    void what_is_shown_is_in_proportion_to_what_was_typed(@ForAll("texts") String typed, @ForAll boolean held) {
        String before = "<a href=\"https://example.org/" + "=".repeat(1_900) + "\"><em><strong><cite>";
        for (String text : List.of((before + typed).repeat(8_000 / (before + typed).length() + 1),
                before + (typed + "\n\n").repeat(8_000 / (typed.length() + 2)) + "</cite></strong></em></a>",
                before + ("<li>" + typed).repeat(8_000 / (typed.length() + 4)) + "</cite></strong></em></a>")) {
            SafeHtml html = Formatter.format(text, new Format(Rules.FIRST, true, held, BASE, AnyTextTest::quoted, AnyTextTest::mentioned));

            assertThat(html.toString().length()).isLessThan(40 * text.length());
        }
    }

    @Property(tries = 800)
    @Label("what is written rightly is obeyed: no tag is seen, and the words are those between them")
    void what_is_written_rightly_is_obeyed(@ForAll("rightTexts") Tuple2<String, String> typed) {
        SafeHtml html = Formatter.format(typed.get1(), Format.of(Rules.FIRST, true, BASE));

        Shown.of(html).isWellFormed().hasOnlyWhatIsAllowed();
        assertThat(Shown.of(html).words()).isEqualTo(typed.get2());
    }

    @Property(tries = 500)
    @Label("what refers to others is found beforehand, and may be anything")
    void references_of_any_text_are_found(@ForAll("texts") String typed) {
        References references = Formatter.references(typed);
        Format how = new Format(Rules.FIRST, true, false, BASE, post -> {
            assertThat(references.posts()).contains(post);
            return Optional.empty();
        }, Mentions.NONE);

        Formatter.format(typed, how);
    }

    @Property(tries = 600)
    @Label("a quote made from any post by anybody is a right quote of it")
    void a_quote_made_of_any_post_is_right(@ForAll("texts") String typed, @ForAll("names") String name) {
        SafeHtml post = Formatter.format(typed, Format.of(Rules.FIRST, false, BASE));
        Assume.that(!Graphemes.isBlank(post.ownWords()));
        String reply = Formatter.quote(name, 5, post);
        SafeHtml shown = Formatter.format(reply, new Format(Rules.FIRST, false, false, BASE,
                id -> Optional.of(new Quoted(Set.of(name), typed, false)), Mentions.NONE));

        assertThat(shown.toString()).as(reply).startsWith("<blockquote><cite class=\"quoted\"><a href=\"/posts/5\">").doesNotContain("\"named\"");
        assertThat(seen(shown.words())).isEqualTo(seen(post.ownWords()));
    }

    @Property(tries = 600)
    @Label("a quote made from any post shows no tags, and is empty only when the post is")
    void a_quote_made_of_any_post_is_a_quote(@ForAll("texts") String typed) {
        SafeHtml post = Formatter.format(typed, Format.of(Rules.FIRST, false, BASE));
        String reply = Formatter.quote("Ben", 5, post);
        SafeHtml shown = Formatter.format(reply, Format.of(Rules.FIRST, false, BASE));

        assertThat(reply.isEmpty()).isEqualTo(Graphemes.isBlank(post.words()));
        assertThat(seen(shown.words())).isEqualTo(seen(Graphemes.isBlank(post.ownWords()) ? post.words() : post.ownWords()));
    }

    @Property(tries = 800)
    @Label("what is cut out of a post is only its own when it is whole words of it, and then no other words are")
    void a_part_of_a_post_is_its_own_only_as_whole_words(@ForAll("texts") String typed, @ForAll("texts") String other) {
        Format how = new Format(Rules.FIRST, false, false, BASE, id -> Optional.of(new Quoted(Set.of("Ben"), "before " + typed + " after", false)),
                Mentions.NONE);
        Assume.that(!other.contains("[") && !other.contains("]"));
        SafeHtml shown = Formatter.format("[quote=Ben;5]" + other + "[/quote]", how);

        if (shown.toString().contains("\"quoted\"")) {
            String source = Formatter.format("before " + typed + " after", Format.of(Rules.FIRST, false, BASE)).words();
            String words = seen(shown.words());
            assertThat(seen(source)).contains(words);
            assertThat(shown.words()).matches("(?sU).*[\\p{L}\\p{N}\\p{So}].*");
        }
    }

    @Property(tries = 500)
    @Label("a subject and a teaser are one line, and turn nothing around them")
    void a_subject_and_a_teaser_of_any_text_are_one_line(@ForAll("texts") String typed) {
        for (String line : List.of(DerivedSubject.of(typed), Teaser.of(typed))) {
            assertThat(line).doesNotContain("\n", "\r").doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(40).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, pieces, Arbitraries.strings().ofMaxLength(200));
    }

    /** What may be typed as a display name. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(Arbitraries.of(PIECES).list().ofMaxSize(12).map(list -> String.join("", list)), Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of("ben", "Ben [x]")).map(name -> Lengths.tidy(Field.DISPLAY_NAME, name))
                .filter(name -> Lengths.check(Field.DISPLAY_NAME, name).isEmpty());
    }

    /** A source, and the words of it that are seen, without white space. */
    @Provide
    Arbitrary<Tuple2<String, String>> rightTexts() {
        Arbitrary<Tuple2<String, String>> words = Arbitraries.of("a", "B", "7", " ", "é", "😦", "ש", ",", ". ", "<3", "&", "'").list().ofMaxSize(12)
                .map(list -> String.join("", list)).map(text -> Tuple.of("x" + text, ("x" + text).replace(" ", "")));
        Arbitrary<Tuple2<String, String>> lines = Arbitraries.lazyOf(() -> words, () -> words, () -> words,
                () -> between("<em>", lines(words), "</em>"), () -> between("<strong>", lines(words), "</strong>"),
                () -> between("<code>", words, "</code>"),
                () -> between("<a href=\"https://example.org/\">", words, "</a>"), () -> words.map(one -> Tuple.of(one.get1() + "\n", one.get2())));
        Arbitrary<Tuple2<String, String>> blocks = Arbitraries.lazyOf(() -> lines, () -> lines,
                () -> between("<ul>", between("<li>", lines, "</li>"), "</ul>"), () -> between("<ol>", between("<li>", lines, ""), "</ol>"),
                () -> between("<dl><dt>t</dt>", between("<dd>", lines, "</dd>"), "</dl>").map(one -> Tuple.of(one.get1(), "t" + one.get2())),
                () -> between("[quote=Ada]", lines, "[/quote]"), () -> between("[quote]", lines(between("[quote]", lines, "[/quote]")), "[/quote]"),
                () -> between("<blockquote>", lines, "</blockquote>"), () -> between("<h2>", lines, "</h2>"),
                () -> lines.map(one -> Tuple.of("\n\n" + one.get1() + "\n\n", one.get2())));
        return lines(blocks);
    }

    private static Arbitrary<Tuple2<String, String>> lines(Arbitrary<Tuple2<String, String>> parts) {
        return parts.list().ofMinSize(1).ofMaxSize(4).map(list -> Tuple.of(
                list.stream().map(Tuple2::get1).collect(Collectors.joining(" ")), list.stream().map(Tuple2::get2).collect(Collectors.joining())));
    }

    private static Arbitrary<Tuple2<String, String>> between(String before, Arbitrary<Tuple2<String, String>> parts, String after) {
        return Combinators.combine(parts, Arbitraries.of("", "\n")).as((one, space) ->
                Tuple.of(before + space + one.get1() + space + after, one.get2()));
    }

    private static String seen(String words) {
        return words.codePoints().filter(c -> !Graphemes.isSpace(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static Optional<Quoted> quoted(long post) {
        return post == 5 ? Optional.of(new Quoted(Set.of("Ben"), "a word of Ben", false)) : Optional.empty();
    }

    private static Optional<String> mentioned(String name) {
        return name.equalsIgnoreCase("ada") ? Optional.of("ada") : Optional.empty();
    }
}
