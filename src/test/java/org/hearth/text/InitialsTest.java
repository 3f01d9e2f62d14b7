package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ada | A", "Ada Lovelace | AL", "ben_the-brave | BB", "Jean-Luc | JL", "Mary Ann Evans | ME", "(cleo) “two” | CT",
        "élodie | É", "e\u0301lodie | E\u0301", "ßara | ß", "ǆ | ǅ", "анна к | АК", "42 days | 4D", "ada\u00A0b | AB", "ანა ბერიძე | აბ"})
    void the_first_and_the_last_word_give_a_letter_each(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"山田 太郎 | 山", "محمد علي | م", "נועה לוי | נ"})
    void a_script_without_capitals_gives_one(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"🌱 sprout | S", "🌱 | 🌱", "👩‍👩‍👧 🌱 | 👩‍👩‍👧", "! | !"})
    void a_sign_stands_only_where_there_is_no_letter(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "\u200B", "\u2800"})
    void nothing_to_see_gives_nothing(String name) {
        assertThat(Initials.of(name)).isEmpty();
    }
}
