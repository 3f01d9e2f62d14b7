package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    @Test
    void the_first_list_is_printed_as_it_was_on_the_old_form() {
        assertThat(Rules.FIRST.printed(false)).isEqualTo("<a> <em> <strong> <cite> <code> <ul> <ol> <li> <dl> <dt> <dd>");
        assertThat(Rules.FIRST.printed(true)).isEqualTo(Rules.FIRST.printed(false) + " <h2> <h3> <blockquote>");
    }

    @Test
    void an_administrator_types_a_list_in_any_way() {
        assertThat(Rules.typed("<a> <EM>,b\n em", "h2 <a>", 4)).isEqualTo(new Rules(List.of("a", "em", "b"), List.of("h2"), 4));
        assertThat(Rules.typed("", " ", 5)).isEqualTo(new Rules(List.of(), List.of(), 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "img", "iframe", "style", "form", "svg", "p", "br", "span", "bdi", "quote", "on", "*", "a href", "em."})
    void what_cannot_be_proven_safe_is_refused(String typed) {
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> Rules.typed("a " + typed, "", 2))
                .extracting(Unacceptable::problems).extracting("tags").extracting("key").isEqualTo("rules.unsafe");
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> Rules.typed("a", "h2 " + typed, 2))
                .extracting(Unacceptable::problems).extracting("openingTags").isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Rules(List.of(typed), List.of(), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"li", "ul", "ul ol", "dl dt", "dd", "ul li dt"})
    void half_a_list_is_refused(String typed) {
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> Rules.typed(typed, "", 2))
                .extracting(Unacceptable::problems).isEqualTo(Map.of("tags", Problem.of("rules.half-a-list")));
    }

    @Test
    void an_opening_post_may_complete_a_list() {
        assertThat(Rules.typed("em", "ul li", 2).printed(true)).isEqualTo("<em> <ul> <li>");
    }

    @Test
    void whatever_can_be_allowed_passes_the_gate() {
        Rules all = Rules.typed("a em strong cite b i u s sub sup small kbd code ul ol li dl dt dd h2 h3 h4 blockquote", "", 9);
        String typed = "<h2>h</h2><h3>h</h3><h4>h</h4><blockquote>q</blockquote><ul><li>i</li></ul><ol><li>i</li></ol>"
                + "<dl><dt>t</dt><dd>d</dd></dl><em>x</em><strong>x</strong><cite>x</cite><b>x</b><i>x</i><u>x</u><s>x</s><sub>x</sub>"
                + "<sup>x</sup><small>x</small><kbd>x</kbd><code>x</code>";

        assertThat(Formatter.format(typed, Format.of(all, false, null)).toString()
                .replaceAll(" dir=\"auto\"|</?p[^>]*>", "")).isEqualTo(typed);
    }

    @Test
    void a_stamp_tells_one_version_from_another() {
        assertThat(Rules.FIRST.stamp()).isNotEqualTo(new Rules(List.of("a"), List.of(), 2).stamp());
    }
}
