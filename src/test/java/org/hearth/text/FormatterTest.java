package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four rules as the comment form printed them that they come from, and what follows from them. */
class FormatterTest {

    private static final String BASE = "https://forum.example";
    private static final Quoted BENS = new Quoted(Set.of("ben", "Ben B."),
            "Hello <em>dear</em> all,\n\nI cry &amp; laugh.\n\n[quote=Ada]I never do.[/quote]\n\nWell.", false);

    // Web page addresses and e-mail addresses turn into links automatically.

    @Test
    void web_and_mail_addresses_turn_into_links() {
        assertThat(html("See http://example.org/a?b=1 or mail ada@example.org"))
                .isEqualTo("<p dir=\"auto\">See " + outside("http://example.org/a?b&#61;1", "http://example.org/a?b&#61;1")
                        + " or mail " + outside("mailto:ada&#64;example.org", "ada&#64;example.org") + "</p>");
        assertThat(html("www.example.org"))
                .isEqualTo("<p dir=\"auto\">" + outside("https://www.example.org/", "www.example.org") + "</p>");
    }

    @Test
    void an_address_is_not_linked_twice_nor_in_code() {
        assertThat(html("<a href=\"https://example.org\">https://example.org</a>"))
                .isEqualTo("<p dir=\"auto\"><a href=\"https://example.org/\" rel=\"nofollow noopener ugc\">https://example.org</a></p>");
        assertThat(html("<code>https://example.org ada@example.org @ada</code>"))
                .isEqualTo("<p dir=\"auto\"><code>https://example.org ada&#64;example.org &#64;ada</code></p>");
    }

    // Allowed HTML tags: <a> <em> <strong> <cite> <code> <ul> <ol> <li> <dl> <dt> <dd>

    @Test
    void the_allowed_tags_are_obeyed() {
        assertThat(html("<em>a</em> <strong>b</strong> <cite>c</cite> <code>d</code>"))
                .isEqualTo("<p dir=\"auto\"><em>a</em> <strong>b</strong> <cite>c</cite> <code>d</code></p>");
        assertThat(html("<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>")).isEqualTo(
                "<ul><li dir=\"auto\">a</li><li dir=\"auto\">b</li></ul><ol><li dir=\"auto\">c</li></ol>");
        assertThat(html("<dl><dt>a</dt><dd>b</dd></dl>"))
                .isEqualTo("<dl><dt dir=\"auto\">a</dt><dd dir=\"auto\">b</dd></dl>");
        assertThat(html("<EM>a</Em>\n<strong >b</strong\n>")).isEqualTo("<p dir=\"auto\"><em>a</em><br /><strong>b</strong></p>");
    }

    @Test
    void an_opening_post_has_headings_and_long_quotes_besides() {
        String typed = "<h2>Why cry?</h2>\nIt helps.\n<blockquote>Tears\n\nheal.</blockquote>";

        assertThat(Formatter.format(typed, Format.of(Rules.FIRST, true, BASE)).toString()).isEqualTo("<h2 dir=\"auto\">Why cry?</h2>"
                + "<p dir=\"auto\">It helps.</p><blockquote><p dir=\"auto\">Tears</p><p dir=\"auto\">heal.</p></blockquote>");
        assertThat(shown("<h2>Why cry?</h2>")).isEqualTo("<h2>Why cry?</h2>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>x</b>", "<script>alert(1)</script>", "a < b", "<3", "1 <2> 3", "<em", "x</em>", "<em>x", "<em/>x",
            "<em class=\"x\">y</em>", "<a>x</a>", "<a name=\"x\">y</a>", "<a href=\"/threads/3\">y</a>", "<a href=\"//example.org\">y</a>",
            "<a href=\"javascript:alert(1)\">x</a>", "<a href=\"java\nscript:alert(1)\">x</a>", "<a href=\"data:text/html,x\">x</a>",
            "<a href=\"example\" onclick=\"x\">y</a>", "<!-- x -->", "<![CDATA[x]]>", "<?xml x?>", "<!DOCTYPE html>", "</p></article>",
            "<br>", "<p>x</p>", "<li>x</li>", "<dd>x</dd>", "<em></em>", "<ul></ul>", "[quote]", "[/quote]",
            "[quote]x", "x[/quote]", "[quote][/quote]", "[quote=]x[/quote]", "[b]x[/b]", "<h2>x</h2>", "{{7*7}}", "${7*7}", "&amp", "&x;"})
    void any_other_markup_appears_as_the_text_that_was_typed(String typed) {
        assertThat(shown(typed).replace("\n", "")).isEqualTo(typed.replace("\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<em> </em>", "<a href=\"https://example.org/\">&nbsp;</a>", "<code>&nbsp;&#8203;</code>", "<li>&#32;</li>"})
    void a_tag_around_nothing_that_is_seen_is_shown(String typed) {
        assertThat(html(typed)).contains("&lt;/").doesNotContain("<em", "<code", "<li");
    }

    @Test
    void a_tag_that_is_never_closed_breaks_nothing_around_it() {
        assertThat(html("<strong>a <em>b</strong> c")).isEqualTo("<p dir=\"auto\"><strong>a &lt;em&gt;b</strong> c</p>");
        assertThat(html("<ul><li>a [quote] b</li></ul> c"))
                .isEqualTo("<ul><li dir=\"auto\">a [quote] b</li></ul><p dir=\"auto\"> c</p>");
    }

    @Test
    void tags_within_a_line_may_overlap_and_span_paragraphs() {
        assertThat(html("<em>a<strong>b</em>c</strong>"))
                .isEqualTo("<p dir=\"auto\"><em>a<strong>b</strong></em><strong>c</strong></p>");
        assertThat(html("<em>a\n\nb</em>")).isEqualTo("<p dir=\"auto\"><em>a</em></p><p dir=\"auto\"><em>b</em></p>");
        assertThat(html("<em><ul><li>a</li></ul></em>")).isEqualTo("<ul><li dir=\"auto\"><em>a</em></li></ul>");
    }

    @Test
    void items_need_no_end() {
        assertThat(html("<ul>\n<li>a\n<li>b <ol><li>c</ol>\n</ul>")).isEqualTo(
                "<ul><li dir=\"auto\">a</li><li dir=\"auto\">b <ol><li dir=\"auto\">c</li></ol></li></ul>");
        assertThat(html("<dl><dt>a<dd>b<dt>c</dl>"))
                .isEqualTo("<dl><dt dir=\"auto\">a</dt><dd dir=\"auto\">b</dd><dt dir=\"auto\">c</dt></dl>");
    }

    @Test
    void words_in_a_list_but_in_no_item_are_an_item() {
        assertThat(html("<ul>a<li>b</li>c</ul>"))
                .isEqualTo("<ul><li dir=\"auto\">a</li><li dir=\"auto\">b</li><li dir=\"auto\">c</li></ul>");
    }

    @Test
    void an_entity_typed_is_the_character_it_names_and_never_a_tag() {
        assertThat(shown("AT&amp;T &copy; &#8230; &#x1F626; &nbsp;&quot;")).isEqualTo("AT&T © … \uD83D\uDE26 \u00A0\"");
        assertThat(html("&lt;em&gt;x&lt;/em&gt; &#91;quote]y&#91;/quote]"))
                .isEqualTo("<p dir=\"auto\">&lt;em&gt;x&lt;/em&gt; [quote]y[/quote]</p>");
        assertThat(shown("&amp;lt;")).isEqualTo("&lt;");
        assertThat(shown("&#0; &#10; &#xD800; &#x110000; &#99999999999; &nope;"))
                .isEqualTo("&#0; &#10; &#xD800; &#x110000; &#99999999999; &nope;");
    }

    @Test
    void code_shows_what_is_in_it_as_typed() {
        assertThat(html("<code>if (a < b)\n\n  <em>x</em> [quote]y[/quote]</code>"))
                .isEqualTo("<p dir=\"auto\"><code>if (a &lt; b)\n\n  &lt;em&gt;x&lt;/em&gt; [quote]y[/quote]</code></p>");
    }

    @Test
    void the_administrators_list_is_the_one_that_counts() {
        Rules rules = Rules.typed("em b", "h3", 2);

        assertThat(Formatter.format("<b>x</b> <strong>y</strong>", Format.of(rules, false, BASE)).toString())
                .isEqualTo("<p dir=\"auto\"><b>x</b> &lt;strong&gt;y&lt;/strong&gt;</p>");
        assertThat(Formatter.format("<h3>x</h3>", Format.of(rules, true, BASE)).toString()).isEqualTo("<h3 dir=\"auto\">x</h3>");
    }

    // Lines and paragraphs break automatically.

    @Test
    void a_line_break_stays_one_and_a_blank_line_begins_a_paragraph() {
        assertThat(html("a\nb\n\nc")).isEqualTo("<p dir=\"auto\">a<br />b</p><p dir=\"auto\">c</p>");
        assertThat(html("\n \na\r\nb\r\n \t\r\n\r\nc\u2028d\n\n")).isEqualTo(
                "<p dir=\"auto\">a<br />b</p><p dir=\"auto\">c<br />d</p>");
        assertThat(html("a\n\u00A0\nb")).isEqualTo("<p dir=\"auto\">a<br />\u00A0<br />b</p>");
    }

    @Test
    void nothing_typed_is_nothing_shown() {
        assertThat(html("")).isEmpty();
        assertThat(html(" \n\t\r\n")).isEmpty();
    }

    @Test
    void a_list_stands_between_paragraphs_and_its_lines_do_not_break() {
        assertThat(html("a\n\n<ul>\n<li>b\n\nc</li>\n</ul>\n\nd")).isEqualTo(
                "<p dir=\"auto\">a</p><ul><li dir=\"auto\">b c</li></ul><p dir=\"auto\">d</p>");
        assertThat(html("a\n<ul><li>b</li></ul>\nd")).isEqualTo(
                "<p dir=\"auto\">a</p><ul><li dir=\"auto\">b</li></ul><p dir=\"auto\">d</p>");
    }

    // You may quote other posts using [quote] tags.

    @Test
    void a_quote_is_set_apart_with_the_name_over_it() {
        assertThat(html("[quote]a\n\nb[/quote] c"))
                .isEqualTo("<blockquote><p dir=\"auto\">a</p><p dir=\"auto\">b</p></blockquote><p dir=\"auto\"> c</p>");
        assertThat(html("[QUOTE=Ada L.]\na\n[/QUOTE]"))
                .isEqualTo("<blockquote><cite class=\"named\"><bdi>Ada L.</bdi></cite><p dir=\"auto\">a</p></blockquote>");
    }

    @Test
    void quotes_nest_five_deep() {
        assertThat(html("[quote=E]e[quote=D]d[quote=C]c[quote=B]b[quote=A]a[/quote]b[/quote]c[/quote]d[/quote]e[/quote]f")).isEqualTo(
                quote("E", p("e") + quote("D", p("d") + quote("C", p("c") + quote("B", p("b") + quote("A", p("a")) + p("b")) + p("c"))
                        + p("d")) + p("e")) + p("f"));
    }

    @Test
    void quotes_more_than_ten_deep_are_set_apart_no_further() {
        String html = html("[quote=N]x".repeat(12) + "[/quote]".repeat(12));

        assertThat(html.split("<blockquote>", -1)).hasSize(11);
        assertThat(html).contains("<p dir=\"auto\">x</p><cite class=\"named\"><bdi>N</bdi></cite><p dir=\"auto\">x</p>");
        assertThat(Shown.of(new SafeHtml(html)).words()).isEqualTo("x".repeat(12));
    }

    @Test
    void broken_tags_in_a_quote_break_nothing_around_it() {
        assertThat(html("<em>a [quote]</em> b</li></ul>[/quote] c</em>")).isEqualTo("<p dir=\"auto\"><em>a </em></p><blockquote>"
                + "<p dir=\"auto\"><em>&lt;/em&gt; b&lt;/li&gt;&lt;/ul&gt;</em></p></blockquote><p dir=\"auto\"><em> c</em></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[quote=ben;5]Hello dear all,\nI cry & laugh.[/quote]", "[quote=Ben B. ; 5]\n\nHello dear all,\n[/quote]",
            "[quote=BEN;5]I cry &amp; laugh. [quote=Ada]I never do.[/quote] Well.[/quote]", "[quote=ben;5]Well.[/quote]"})
    void a_right_quote_links_to_its_post(String typed) {
        assertThat(html(typed)).startsWith("<blockquote><cite class=\"quoted\"><a href=\"/posts/5\"><bdi>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[quote=ben;5]\u2067Well.\u2069[/quote]", "[quote=ben;5]Hello \u200Fdear all[/quote]", "[quote=ben;5]I cry \u2066&\u2069 laugh.[/quote]"})
    void words_that_were_turned_around_are_not_theirs(String typed) {
        assertThat(html(typed)).startsWith("<blockquote><cite class=\"named\">");
    }

    @Test
    void words_turned_around_by_their_author_are_theirs_as_they_are() {
        assertThat(quoted("a \u2067b 1\u2069 \u202Ec\u202C d", "a \u2067b 1\u2069 c d")).isTrue();
        assertThat(quoted("a \u2067b 1\u2069 c", "a b 1 c")).isFalse();
        assertThat(quoted("a \u202Eb\u202C c", "a \u202Eb c")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"My therapist said so. | rapist", "My therapist said so. | My the", "I can't go on. | I can",
        "I can’t go on. | I can", "Hello. | .", "cafe\u0301s | \u0301", "cafe\u0301 | cafe", "123456 | 345", "I do [quote]not[/quote] hate you | I do hate you",
        "the[quote]x[/quote]rapist | therapist", "the[quote]x[/quote]rapist | the rapist", "I hate [quote]x[/quote] nobody | I hate\\n\\nnobody",
        "I like [quote]you[/quote] not | I like [quote]you not[/quote]"})
    void only_whole_words_in_one_piece_are_theirs(String post, String words) {
        assertThat(quoted(read(post), read(words))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"My therapist said so. | therapist", "My therapist said so. | My therapist", "the<em>rapist</em> | therapist",
        "I can't go on. | I can't", "- | -", "Hm [quote]x[/quote] ... | ...", "So \uD83D\uDE26. | \uD83D\uDE26", "cafe\u0301 | cafe\u0301",
        "I hate [quote]x[/quote] nobody | I hate [quote]x[/quote] nobody", "one, two | two", "我哭了。 | 我哭了"})
    void whole_words_are_theirs(String post, String words) {
        assertThat(quoted(read(post), read(words))).isTrue();
    }

    @Test
    void a_link_in_a_quote_leads_where_it_leads_in_the_post() {
        String post = "Read <a href=\"https://good.example/x\">this page</a> or https://good.co-op.example/y now";
        assertThat(quoted(post, "Read <a href=\"https://good.example/x\">this page</a> or https://good.co-op.example/y")).isTrue();
        assertThat(quoted(post, "Read this page")).isTrue();
        assertThat(quoted(post, "<a href=\"https://good.example/x\">page</a>")).isTrue();
        assertThat(quoted(post, "<a href=\"https://good.co-op.example/y\">https://good.co-op.example/y</a>")).isTrue();

        assertThat(quoted(post, "Read <a href=\"https://evil.example/x\">this page</a>")).isFalse();
        assertThat(quoted(post, "<a href=\"https://good.example/x\">Read</a> this page")).isFalse();
        assertThat(quoted(post, "https://good.co")).isFalse();
        assertThat(quoted(post, "https://good.co<em>-op.example/y</em>")).isFalse();
        assertThat(quoted(post, "https://good.co\u200B-op.example/y")).isFalse();
        assertThat(quoted("a <a href=\"https://evil.example\">b</a> and b", "a b and <a href=\"https://evil.example\">b</a>")).isFalse();
    }

    private static boolean quoted(String post, String words) {
        String html = Formatter.format("[quote=Ben;5]" + words + "[/quote]", new Format(Rules.FIRST, false, false, BASE,
                id -> Optional.of(new Quoted(Set.of("Ben"), post, false)), Mentions.NONE)).toString();
        assertThat(html).contains("<cite class=");
        return html.startsWith("<blockquote><cite class=\"quoted\"><a href=\"/posts/5\">");
    }

    private static String read(String written) {
        return written.translateEscapes().replaceAll("\\\\u(....)", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[quote=ben;5]Hello dear nobody[/quote]", "[quote=ada;5]Hello dear all[/quote]", "[quote=ben;6]Hello[/quote]",
            "[quote=ben]Hello[/quote]", "[quote=ben;5]I never do.[/quote]", "[quote=ben;5][quote=Ada]I never do.[/quote][/quote]",
            "[quote=ben;5]I cry & laugh. [quote=Ada]Never mind.[/quote] Well.[/quote]", "[quote=ben;99999999999999999999]Hello[/quote]"})
    void nobody_is_linked_to_words_that_are_not_theirs(String typed) {
        assertThat(html(typed)).startsWith("<blockquote><cite class=\"named\"><bdi>").doesNotContain("<a ");
    }

    @Test
    void what_a_quote_button_types_is_a_right_quote() {
        SafeHtml post = Formatter.format("I &lt;em>cry&lt;/em> &amp;amp; <em>laugh</em>, [quote=Ada]never.[/quote]\n\nSee "
                + "<a href=\"https://example.org\">this</a>: &#91;quote]", Format.of(Rules.FIRST, false, BASE));
        Quoted quoted = new Quoted(Set.of("Ben [x]"), "I &lt;em>cry&lt;/em> &amp;amp; <em>laugh</em>, [quote=Ada]never.[/quote]\n\nSee "
                + "<a href=\"https://example.org\">this</a>: &#91;quote]", false);
        String typed = Formatter.quote("Ben [x]", 7, post) + "Yes.";
        SafeHtml reply = Formatter.format(typed, new Format(Rules.FIRST, false, false, BASE, id -> Optional.of(quoted), Mentions.NONE));

        assertThat(reply.toString()).startsWith("<blockquote><cite class=\"quoted\"><a href=\"/posts/7\"><bdi>Ben [x]</bdi></a></cite>");
        assertThat(reply.words()).isEqualTo(post.ownWords() + "\nYes.");
    }

    @Test
    void what_stood_around_a_quote_is_quoted_apart() {
        assertThat(Formatter.quote("Ben", 7, Formatter.format("I hate [quote]peas[/quote] nobody", format())))
                .isEqualTo("[quote=Ben;7]\nI hate \n[/quote]\n\n[quote=Ben;7]\n nobody\n[/quote]\n\n");
    }

    @Test
    void of_a_post_that_is_nothing_but_a_quote_the_quoted_words_are_quoted_in_nobodys_name() {
        assertThat(Formatter.quote("Ben", 7, Formatter.format("[quote=Ada;3]I never do.[/quote]", format()))).isEqualTo("[quote]\nI never do.\n[/quote]\n\n");
        assertThat(Formatter.quote("Ben", 7, SafeHtml.EMPTY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ben <3", "[Ben]", "Ben; 9", "Ben &amp; Ada", "a\u0085b", "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<"})
    void a_quote_button_types_any_name_so_that_it_is_read_as_that_name(String name) {
        String typed = Formatter.quote(name, 7, Formatter.plain("Hello."));
        SafeHtml reply = Formatter.format(typed, new Format(Rules.FIRST, false, false, BASE,
                id -> Optional.of(new Quoted(Set.of(name), "Hello.", false)), Mentions.NONE));

        assertThat(Jsoup.parse(reply.toString()).select("cite a[href=/posts/7]").text()).isEqualTo(name.replace('\u0085', ' '));
    }

    // However many long posts are quoted, little more is gone through than the words that were typed.

    @Test
    void a_post_is_read_once_however_often_it_is_quoted() {
        List<Long> asked = new ArrayList<>();
        Format how = new Format(Rules.FIRST, false, false, BASE, id -> {
            asked.add(id);
            return Optional.of(BENS);
        }, Mentions.NONE);
        String once = "[quote=ben;5]Well. [quote]x[/quote][/quote]";
        assertThat(effort(once.repeat(50), how)).isLessThan(5 * effort(once, how) + 50 * 2_000);
        assertThat(asked).containsExactly(5L, 5L);
    }

    @Test
    void many_long_posts_are_not_all_read() {
        Quoted longest = new Quoted(Set.of("ben"), "<em>a</em>[quote]b[/quote]".repeat(750), false);
        Format how = new Format(Rules.FIRST, false, false, BASE, id -> Optional.of(longest), Mentions.NONE);
        StringBuilder typed = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            typed.append("[quote=ben;").append(i).append("]a[quote]b[/quote][/quote]\n");
        }
        assertThat(effort(typed.toString(), how)).isLessThanOrEqualTo(QuotedPosts.MOST_EFFORT);
        assertThat(Formatter.format(typed.toString(), how).toString()).contains("/posts/1\"").doesNotContain("/posts/20\"");
    }

    private static int effort(String typed, Format how) {
        QuotedPosts posts = new QuotedPosts(how);
        Composer.compose(Markup.of(typed, how.rules().allowed(false)), how, posts);
        return posts.effort();
    }

    // What is shown is not much more than what was typed.

    @Test
    void a_link_is_a_link_in_every_paragraph_that_it_spans() {
        assertThat(html("<a href=\"https://example.org/\">a\n\nb</a>").split("<a href=\"https://example.org/\"", -1)).hasSize(3);
    }

    @Test
    void a_long_address_is_not_said_again_for_each_of_many_paragraphs_and_all_words_stay() {
        String typed = "<a href=\"https://e.example/" + "=".repeat(1_960) + "\">" + "a\n\n".repeat(510) + "</a> <em>after</em>";
        String html = html(typed);

        assertThat(html.length()).isLessThan(20 * typed.length());
        assertThat(html).contains("<em>after</em>");
        Shown.of(new SafeHtml(html)).isWellFormed().hasOnlyWhatIsAllowed().saysWhatWasTyped(typed, false);
    }

    @Test
    void what_would_be_too_large_for_a_page_is_refused_beside_the_text() {
        String typed = ("http://a.example/" + "\uD834\uDD65".repeat(900) + " ").repeat(80);

        assertThatThrownBy(() -> html(typed)).isInstanceOfSatisfying(Unacceptable.class, what ->
                assertThat(what.problems()).containsEntry("text", Problem.of("text.too-large")));
        assertThat(Formatter.formatTaken(typed, format()).words()).isEqualTo(typed);
    }

    @Test
    void twenty_thousand_of_the_longest_signs_fit() {
        assertThat(shown("\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80".repeat(Field.TEXT.most()))).hasSize(7 * Field.TEXT.most());
    }

    // What else people see.

    @Test
    void an_outside_link_shows_its_host_unless_its_words_are_the_address() {
        assertThat(html("<a href='https://Example.org/x'>read this</a>, please")).isEqualTo("<p dir=\"auto\">"
                + "<a href=\"https://example.org/x\" rel=\"nofollow noopener ugc\">read this</a>"
                + " <span class=\"host\">(<bdi>example.org</bdi>)</span>, please</p>");
        assertThat(html("<a href=\"https://evil.example\">https://good.example</a>")).contains("<bdi>evil.example</bdi>");
        assertThat(html("<a href=\"https://www.example.org/x\">www.example.org/x</a>")).doesNotContain("host");
        assertThat(html("<a href=\"mailto:ada@example.org\">write to me</a>")).contains("(<bdi>ada&#64;example.org</bdi>)");
    }

    @Test
    void links_to_the_forum_itself_are_not_outside() {
        assertThat(html("<a href=\"https://forum.example/threads/3?page=2#post-5\">there</a> HTTPS://FORUM.example:443/topics"))
                .isEqualTo("<p dir=\"auto\"><a href=\"/threads/3?page&#61;2#post-5\">there</a> "
                        + "<a href=\"/topics\"><bdi>HTTPS://FORUM.example:443/topics</bdi></a></p>");
        assertThat(html("https://forum.example//evil.example https://forum.example.evil.example https://forum.example:8443/"))
                .doesNotContain("href=\"/");
    }

    @Test
    void links_held_are_plain_text_with_the_address_readable() {
        Format held = new Format(Rules.FIRST, false, true, BASE, Quotes.NONE, Mentions.NONE);

        assertThat(Formatter.format("<a href=\"https://example.org/x\">read this</a> https://example.org", held).toString())
                .isEqualTo("<p dir=\"auto\">read this <span class=\"host\">(<bdi>https://example.org/x</bdi>)</span> "
                        + "<bdi>https://example.org</bdi></p>");
        assertThat(Formatter.format("https://forum.example/threads/3", held).toString()).contains("<a href=\"/threads/3\">");
    }

    @Test
    void a_member_mentioned_is_linked_to_and_nobody_else() {
        assertThat(html("@ada, @Ada's and (@ada_)!")).isEqualTo("<p dir=\"auto\">" + ada("ada") + ", " + ada("Ada")
                + "&#39;s and (" + ada("ada") + "_)!</p>");
        assertThat(html("@nobody x@ada @ada@example.org /@ada @@ada <code>@ada</code> <a href=\"https://example.org/\">@ada</a>"))
                .doesNotContain("/members/");
        assertThat(Formatter.format("@ada", Format.of(Rules.FIRST, false, BASE)).toString()).doesNotContain("<a");
    }

    @Test
    void what_must_be_fetched_beforehand_is_found() {
        References references = Formatter.references("[quote=Ben;5]x [quote=Ada;77]y[/quote][/quote] [quote=z;0] [quote;9] @ada @Bob-"
                + " mo@example.org https://example.org/@who");

        assertThat(references.posts()).containsExactlyInAnyOrder(5L, 77L);
        assertThat(references.names()).containsExactlyInAnyOrder("ada", "Bob-", "Bob");
    }

    @Test
    void what_must_be_fetched_is_bounded() {
        StringBuilder typed = new StringBuilder();
        for (int i = 1; i <= 500; i++) {
            typed.append("[quote=a;").append(i).append("]x[/quote] @name").append(i).append(' ');
        }
        assertThat(Formatter.references(typed.toString()).names()).hasSize(50);
    }

    @Test
    void every_post_that_is_quoted_is_known_in_its_order() {
        StringBuilder typed = new StringBuilder();
        for (int i = 500; i > 0; i--) {
            typed.append("[quote=a;").append(i).append("]x[/quote] ");
        }
        assertThat(Formatter.references(typed.toString()).posts()).hasSize(500).startsWith(500L, 499L).endsWith(1L);
    }

    @Test
    void what_turns_the_direction_of_writing_stays_in_its_line() {
        assertThat(html("a\u202Eb\u202C c")).isEqualTo("<p dir=\"auto\">ab c</p>");
        assertThat(html("\u2067a\u2069 \u2069 \u2066b\nc")).isEqualTo("<p dir=\"auto\">\u2067a\u2069  b<br />c</p>");
        assertThat(html("[quote=\u202EAda]\u200Fx[/quote]"))
                .isEqualTo("<blockquote><cite class=\"named\"><bdi>Ada</bdi></cite><p dir=\"auto\">\u200Fx</p></blockquote>");
        assertThat(html("\u202Ehttps://example.org/\u202Egpj.exe"))
                .isEqualTo("<p dir=\"auto\">" + outside("https://example.org/gpj.exe", "https://example.org/gpj.exe") + "</p>");
    }

    @Test
    void every_character_survives() {
        String typed = "“Numb” – it’s\u00A0July… \uD83D\uDE26 e\u0301 \u200Fשלום \uD83D\uDC69\u200D\uD83D\uDC67 क्‍ष ﷽ \uFF1Cb\uFF1E";

        assertThat(shown(typed)).isEqualTo(typed);
        assertThat(shown("a\0b \uD83D c \uDE26 \uD83D\uDE26")).isEqualTo("a\uFFFDb \uFFFD c \uFFFD \uD83D\uDE26");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Thanks for listening. | I do see a counsellor and she says not to feel guilty but it’s been since July 26th and I’m still numb. "
                + "The last time I remember crying is this time two years ago, over some little thing. Thanks for listening.",
        "😦 | I feel so guilty! 😦",
        "(almost)cant cry | Im one of those people who (almost)cant cry in any situation. 'it being an intimate bond'...because "
                + "its happened in therapy for me(not in a cold,distant way)",
        "5. One & two: | 5. One & two: \"quotes\", i'ts - dashes -- & great links."})
    void ordinary_words_are_shown_as_they_are(String part, String typed) {
        assertThat(shown(typed)).isEqualTo(typed).contains(part);
        assertThat(html(typed)).doesNotContain("<a", "<em");
    }

    private static String shown(String typed) {
        return Formatter.format(typed, format()).words();
    }

    private static String html(String typed) {
        return Formatter.format(typed, format()).toString();
    }

    private static Format format() {
        return new Format(Rules.FIRST, false, false, BASE, post -> post == 5 ? Optional.of(BENS) : Optional.empty(),
                name -> name.equalsIgnoreCase("ada") ? Optional.of("ada") : Optional.empty());
    }

    private static String p(String words) {
        return "<p dir=\"auto\">" + words + "</p>";
    }

    private static String quote(String name, String words) {
        return "<blockquote><cite class=\"named\"><bdi>" + name + "</bdi></cite>" + words + "</blockquote>";
    }

    private static String outside(String href, String words) {
        return "<a href=\"" + href + "\" rel=\"nofollow noopener ugc\"><bdi>" + words + "</bdi></a>";
    }

    private static String ada(String typed) {
        return "<a href=\"/members/ada\"><bdi>&#64;" + typed + "</bdi></a>";
    }
}
