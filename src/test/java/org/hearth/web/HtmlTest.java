package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hearth.text.SafeHtml;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void what_people_typed_is_text_and_attribute_and_never_markup() {
        assertThat(new Html().start("a").attribute("aria-label", "\"><script>'&").text("<b>\"it's\" & so</b>").end("a"))
                .hasToString("<a aria-label=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">&lt;b&gt;&quot;it&#39;s&quot; &amp; so&lt;/b&gt;</a>");
    }

    @Test
    void control_characters_are_left_out_but_for_those_between_words() {
        assertThat(new Html().text("a\0b\u0008c\td\ne\rf\u001fg")).hasToString("abc\td\ne\rfg");
        assertThat(new Html().text("🫂 é \u00a0 נ")).hasToString("🫂 é \u00a0 נ");
    }

    @Test
    void an_attribute_that_is_null_is_none_and_an_empty_one_stands_there() {
        assertThat(new Html().start("p", null).attribute("hidden", null).attribute("data-now", "").end("p")).hasToString("<p data-now=\"\"></p>");
    }

    @Test
    void elements_end_before_what_stands_in_them_and_after() {
        Html inner = new Html().start("img").attribute("alt", "").empty().text("x");
        assertThat(new Html().start("p", "face").add(inner).words(SafeHtml.EMPTY).of("b", null, "y").end("p").start("hr"))
                .hasToString("<p class=\"face\"><img alt=\"\"/>x<b>y</b></p><hr>");
        assertThat(new Html().time(Instant.parse("2026-11-20T20:14:00Z"), "then"))
                .hasToString("<time datetime=\"2026-11-20T20:14:00Z\" data-now=\"\">then</time>");
    }

    @Test
    void what_is_added_to_several_stays_as_it_was() {
        Html begun = new Html().start("nav").attribute("aria-label", "Main");
        assertThat(new Html().add(begun).text("a").end("nav")).hasToString("<nav aria-label=\"Main\">a</nav>");
        assertThat(begun.attribute("id", "bar")).hasToString("<nav aria-label=\"Main\" id=\"bar\">");
    }
}
