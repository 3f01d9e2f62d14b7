package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApartTest {

    @Test
    void what_runs_from_left_to_right_stays_as_it_is() {
        assertThat(Apart.of("Ada & Søren, 1 < 2 😀")).isEqualTo("Ada & Søren, 1 < 2 😀");
        assertThat(Apart.of("")).isEmpty();
    }

    @Test
    void what_runs_from_right_to_left_is_isolated() {
        assertThat(Apart.of("שלום")).isEqualTo("\u2068שלום\u2069");
        assertThat(Apart.of("سلام 1")).isEqualTo("\u2068سلام 1\u2069");
    }

    @Test
    void what_would_turn_or_leave_its_place_is_left_out() {
        assertThat(Apart.of("\u202Eadmin\u202C")).isEqualTo("admin");
        assertThat(Apart.of("a\u2067b")).isEqualTo("ab");
        assertThat(Apart.of("a\u2069\u202Eש")).isEqualTo("\u2068aש\u2069");
        assertThat(Apart.of("a\nb\u2029c\u0085d")).isEqualTo("a b c d");
    }
}
