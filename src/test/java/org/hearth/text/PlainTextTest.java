package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void a_blank_line_begins_a_paragraph_and_a_line_break_stays_one() {
        assertThat(html("First line\nsecond line\n\nNext paragraph"))
                .isEqualTo("<p>First line<br>second line</p><p>Next paragraph</p>");
    }

    @Test
    void line_breaks_are_the_same_from_every_machine() {
        assertThat(html("a\r\nb\r\n\r\nc")).isEqualTo(html("a\nb\n\nc")).isEqualTo(html("a\rb\r\rc"));
    }

    @Test
    void blank_lines_at_the_beginning_and_the_end_and_more_than_one_between_are_dropped() {
        assertThat(html("\n \n\t\nHello\n\n \n\n\nthere\n\n\n")).isEqualTo("<p>Hello</p><p>there</p>");
    }

    @Test
    void nothing_typed_is_nothing_shown() {
        assertThat(Formatter.plain("").isEmpty()).isTrue();
        assertThat(Formatter.plain(" \n\t\n").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>",
            "</p></article>", "<!--", "&lt;b&gt;", "&#60;script&#62;", "' onmouseover='alert(1)", "<a href=\"javascript:x\">x</a>"})
    void markup_is_shown_as_typed_and_never_obeyed(String typed) {
        String shown = html(typed);

        assertThat(shown).startsWith("<p>").endsWith("</p>");
        assertThat(shown.substring(3, shown.length() - 4)).doesNotContain("<", ">", "\"", "'");
        assertThat(Formatter.plain(typed).words()).isEqualTo(typed);
    }

    @Test
    void an_entity_typed_is_not_decoded() {
        assertThat(html("AT&amp;T")).isEqualTo("<p>AT&amp;amp;T</p>");
    }

    @Test
    void every_character_survives() {
        String typed = "“Numb” – it’s\u00A0July… \uD83D\uDE26 e\u0301 \u200Fשלום \u2028 \uD83D\uDC69\u200D\uD83D\uDC67 \u000B\u0001";

        assertThat(html(typed)).isEqualTo("<p>" + typed + "</p>");
    }

    @Test
    void a_line_of_no_break_spaces_was_typed_on_purpose() {
        assertThat(html("a\n\u00A0\nb")).isEqualTo("<p>a<br>\u00A0<br>b</p>");
    }

    @Test
    void what_no_page_can_hold_is_shown_as_the_replacement_character() {
        assertThat(html("a\0b \uD83D c \uDE26 \uD83D\uDE26")).isEqualTo("<p>a\uFFFDb \uFFFD c \uFFFD \uD83D\uDE26</p>");
    }

    @Test
    void the_words_of_a_post_are_what_its_reader_sees() {
        assertThat(Formatter.plain("1 < 2 & \"3\"\nit's\n\nnew").words()).isEqualTo("1 < 2 & \"3\"\nit's\nnew");
    }

    @Test
    void the_words_of_any_markup_leave_tags_out_and_decode_once() {
        SafeHtml html = new SafeHtml("<h2>A&#x20;b</h2>x<ul><li>one</li><li>two &amp;lt; <a title='a>b' href=\"/x?a>b\">three</a></li>"
                + "</ul>&unknown; &nbsp;&#39;&#128550; & last<br/>end");

        assertThat(html.words())
                .isEqualTo("A b\nx\none\ntwo &lt; three\n&unknown; \u00A0'\uD83D\uDE26 & last\nend");
    }

    @Test
    void safe_html_is_a_value() {
        assertThat(Formatter.plain("a")).isEqualTo(Formatter.plain("a")).hasSameHashCodeAs(Formatter.plain("a"))
                .isNotEqualTo(Formatter.plain("b"));
    }

    private static String html(String source) {
        return Formatter.plain(source).toString();
    }
}
