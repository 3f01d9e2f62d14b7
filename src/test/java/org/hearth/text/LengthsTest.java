package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthsTest {

    private static final String FAMILY = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    @ParameterizedTest
    @CsvSource({"TITLE,150", "TEXT,20000", "SUBJECT,150", "REASON,300", "DISPLAY_NAME,40", "PRONOUNS,40", "ABOUT,2000",
        "CREDENTIALS,120"})
    void each_field_takes_as_many_characters_as_it_says_and_not_one_more(Field field, int most) {
        assertThat(Lengths.check(field, "é".repeat(most))).isEmpty();
        assertThat(Lengths.check(field, "é".repeat(most + 1)))
                .contains(Problem.of(field.key() + ".too-long", most, most + 1));
    }

    @ParameterizedTest
    @CsvSource({"TITLE,true", "TEXT,true", "REASON,true", "DISPLAY_NAME,true", "SUBJECT,false", "PRONOUNS,false", "ABOUT,false",
        "CREDENTIALS,false"})
    void some_fields_may_stay_empty(Field field, boolean required) {
        assertThat(Lengths.check(field, "").isPresent()).isEqualTo(required);
        assertThat(Lengths.check(field, null).isPresent()).isEqualTo(required);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\t ", "\u00A0\u00A0", "\u200B\u200D\uFEFF", "\u0001\u0002", "\u2800", "\u3164", "\u00AD",
        "\u202E \u2066", "\uFE0F", "\uFFFE\uFFFF"})
    void what_nobody_can_see_is_empty(String typed) {
        assertThat(Lengths.check(Field.TITLE, typed)).contains(Problem.of("title.empty"));
        assertThat(Lengths.tidy(Field.TEXT, typed)).isEmpty();
    }

    @Test
    void a_single_letter_or_sign_is_a_text() {
        assertThat(Lengths.check(Field.TEXT, "x")).isEmpty();
        assertThat(Lengths.check(Field.TEXT, "\u2764\uFE0F")).isEmpty();
    }

    @Test
    void a_family_a_flag_and_an_accented_letter_count_as_one_character_each() {
        assertThat(Graphemes.count(FAMILY)).isOne();
        assertThat(Lengths.check(Field.DISPLAY_NAME, "\uD83C\uDDFA\uD83C\uDDE6".repeat(40))).isEmpty();
        assertThat(Lengths.check(Field.DISPLAY_NAME, "e\u0301".repeat(40))).isEmpty();
        assertThat(Lengths.check(Field.DISPLAY_NAME, "e\u0301".repeat(41)))
                .contains(Problem.of("display-name.too-long", 40, 41));
    }

    @Test
    void a_line_break_counts_once_whatever_the_browser_makes_of_it() {
        assertThat(Lengths.check(Field.TEXT, "ab\r\n".repeat(6_666))).isEmpty();
        assertThat(Lengths.check(Field.TEXT, "\r\na".repeat(10_000))).isEmpty();
    }

    @Test
    void a_tower_of_combining_marks_does_not_pass_for_one_character() {
        assertThat(Lengths.check(Field.TITLE, "a" + "\u0301".repeat(599))).isEmpty();
        assertThat(Lengths.check(Field.TITLE, "a" + "\u0301".repeat(600))).contains(Problem.of("typed.too-dense"));
        assertThat(Lengths.check(Field.TEXT, "a" + "\u0301".repeat(79_999))).isEmpty();
        assertThat(Lengths.check(Field.TEXT, "a" + "\u0301".repeat(80_000))).contains(Problem.of("typed.too-dense"));
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void nul_is_refused_kindly_everywhere(Field field) {
        assertThat(Lengths.check(field, "be\0fore")).contains(Problem.of("typed.nul"));
        assertThat(Lengths.check(field, "\0")).contains(Problem.of("typed.nul"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD83D", "\uDE26a", "a\uDE26\uD83Db", "\uD83D\uD83D\uDE26", "\uD83D\uDE26\uDE26"})
    void half_a_character_is_refused(String typed) {
        assertThat(Lengths.check(Field.TEXT, typed)).contains(Problem.of("typed.unreadable"));
    }

    @Test
    void a_one_line_field_is_kept_on_one_line_without_white_space_at_its_ends() {
        assertThat(Lengths.tidy(Field.TITLE, "\u00A0 Crying\r\nin\ttherapy\n ")).isEqualTo("Crying in therapy");
        assertThat(Lengths.tidy(Field.TITLE, "I \u2764\uFE0F")).isEqualTo("I \u2764\uFE0F");
    }

    @Test
    void a_text_is_kept_as_typed_but_for_the_kind_of_its_line_breaks() {
        assertThat(Lengths.tidy(Field.TEXT, "\n a\u00A0\r\n\r\n\tb \r")).isEqualTo("\n a\u00A0\n\n\tb \n");
    }

    @Test
    void many_may_be_checked_at_once() {
        String exactly = FAMILY.repeat(10_000);

        assertThat(IntStream.range(0, 64).parallel().map(i -> Graphemes.count(exactly)).boxed()).containsOnly(10_000);
    }
}
