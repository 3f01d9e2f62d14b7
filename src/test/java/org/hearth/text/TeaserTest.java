package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeaserTest {

    @Test
    void a_short_text_is_its_own_teaser() {
        assertThat(Teaser.of("I cry alone.")).isEqualTo("I cry alone.");
        assertThat(Teaser.of("")).isEmpty();
    }

    @Test
    void a_teaser_stands_on_one_line() {
        assertThat(Teaser.of("\n  First\r\n\r\nand \u00A0 second\t<b>third</b> ")).isEqualTo("First and second <b>third</b>");
    }

    @Test
    void a_long_text_is_cut_after_a_word_and_says_that_there_is_more() {
        assertThat(cut("There is a group who truly want to cry but cannot.", 20)).isEqualTo("There is a group…");
        assertThat(cut("There is a group who truly want to cry but cannot.", 17)).isEqualTo("There is a group…");
        assertThat(cut("There is a group who truly want to cry but cannot.", 16)).isEqualTo("There is a…");
    }

    @Test
    void what_is_quoted_is_no_beginning() {
        assertThat(Teaser.of("[quote=Ada]I cry on the bus.[/quote]\n\nSo <em>do</em> I.")).isEqualTo("So do I.");
        assertThat(Teaser.of("[quote=Ada]I cry on the bus.[/quote]")).isEqualTo("“I cry on the bus.”");
    }

    @Test
    void a_teaser_has_the_words_typed_and_not_the_hosts_of_links() {
        assertThat(Teaser.of("<h2>Links</h2>See <a href=\"https://example.org\">this one</a>.")).isEqualTo("Links See this one.");
    }

    @Test
    void nothing_in_a_teaser_turns_the_words_beside_it() {
        assertThat(Teaser.of("a\u202Eb \u2067c\u2069 d")).isEqualTo("ab c d");
    }

    @Test
    void a_text_that_just_fits_is_not_cut() {
        assertThat(cut("There is a group", 16)).isEqualTo("There is a group");
    }

    @Test
    void a_teaser_has_220_characters_at_most() {
        assertThat(Graphemes.count(Teaser.of("tear ".repeat(100)))).isBetween(210, 220);
        assertThat(Teaser.of("x".repeat(220))).hasSize(220).doesNotContain("…");
        assertThat(Teaser.of("x".repeat(221))).hasSize(220).endsWith("x…");
    }

    @Test
    void scripts_without_spaces_are_cut_between_characters() {
        assertThat(cut("泣くことは癒しの過程である", 8)).isEqualTo("泣くことは癒し…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE26", "e\u0301", "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\uD83C\uDDFA\uD83C\uDDE6",
        "\u1100\u1161\u11A8", "क्षि"})
    void a_character_is_never_cut_in_two(String one) {
        for (int most = 2; most < 9; most++) {
            String kept = cut(one.repeat(20), most).replace("…", "");

            assertThat(kept.length() % one.length()).as("%d of %s", most, one).isZero();
            assertThat(kept).isNotEmpty();
        }
    }

    @Test
    void a_character_piled_up_from_thousands_of_marks_makes_no_endless_teaser() {
        String teaser = cut("a" + "\u0301".repeat(5_000) + " b", 220);

        assertThat(teaser.codePointCount(0, teaser.length())).isEqualTo(4 * 220 + 1);
        assertThat(teaser).endsWith("…");
    }

    private static String cut(String source, int most) {
        return Teaser.of(Formatter.plain(source), most);
    }
}
