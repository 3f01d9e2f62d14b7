package org.hearth.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void what_is_remembered_is_read_again() {
        Reading chosen = Reading.DEFAULT.with("view", "flat").with("size", "50").with("theme", "dark").with("subjects", "show");
        assertThat(Reading.parse(chosen.toString())).isEqualTo(chosen);
    }

    @Test
    void what_is_not_on_the_list_changes_nothing() {
        assertThat(Reading.DEFAULT.with(Map.of("view", "sideways", "size", "1000000", "order", "")::get)).isEqualTo(Reading.DEFAULT);
        assertThat(Reading.parse("<script>.a.b.c.d")).isEqualTo(Reading.DEFAULT);
        assertThat(Reading.parse("")).isEqualTo(Reading.DEFAULT);
        assertThat(Reading.parse(null)).isEqualTo(Reading.DEFAULT);
    }

    @Test
    void an_address_says_only_what_differs_from_what_is_remembered() {
        Reading remembered = Reading.DEFAULT.with("view", "flat");
        assertThat(remembered.beyond(remembered)).isEmpty();
        assertThat(remembered.with("view", "threaded").with("size", "10").beyond(remembered)).isEqualTo("view=threaded&size=10");
    }
}
