package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Crying in therapy: how important is it? | crying-in-therapy-how-important-is-it",
        "Why can’t I cry? It's hard | why-cant-i-cry-its-hard",
        "Thérapie, deuil et naïveté | therapie-deuil-et-naivete",
        "Straße, Æther, Œuvre, Łódź, Søren | strasse-aether-oeuvre-lodz-soren",
        "Grief 😦 and 2 years | grief-and-2-years",
        "İstanbul ılık | istanbul-ilik",
        "ﬁne ½ | fine-1-2",
        "../../admin?x=1#y | admin-x-1-y",
        "Плач crying | crying"})
    void an_address_is_made_of_plain_letters_digits_and_hyphens(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @ParameterizedTest
    @CsvSource({"😦", "泣く", "---", "''"})
    void a_title_of_which_nothing_remains_is_called_thread(String title) {
        assertThat(Slug.of(title)).isEqualTo("thread");
        assertThat(Slug.of(title, "topic")).isEqualTo("topic");
    }

    @Test
    void a_long_title_is_cut_after_a_word_within_60_characters() {
        assertThat(Slug.of("therapy ".repeat(10))).isEqualTo("therapy-therapy-therapy-therapy-therapy-therapy-therapy");
        assertThat(Slug.of("abcde ".repeat(9) + "abcdef more")).hasSize(60).endsWith("-abcdef");
        assertThat(Slug.of("x".repeat(100))).hasSize(60);
    }

    @Test
    void composed_or_not_a_title_has_one_address() {
        assertThat(Slug.of("Cafe\u0301")).isEqualTo(Slug.of("Caf\u00E9")).isEqualTo("cafe");
    }
}
