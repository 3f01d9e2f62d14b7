package org.hearth.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.thread.Reading;
import org.junit.jupiter.api.Test;

class RangeTest {

    private static final Reading OLDEST = Reading.DEFAULT;
    private static final Reading NEWEST = OLDEST.with("order", "newest");

    @Test
    void oldest_first_begins_with_the_first() {
        assertThat(Range.of(2, 45, 1, OLDEST)).isEqualTo(new Range(2, 21));
        assertThat(Range.of(2, 45, 3, OLDEST)).isEqualTo(new Range(42, 45));
    }

    @Test
    void newest_first_begins_with_the_last() {
        assertThat(Range.of(2, 45, 1, NEWEST)).isEqualTo(new Range(26, 45));
        assertThat(Range.of(2, 45, 3, NEWEST)).isEqualTo(new Range(2, 5));
    }

    @Test
    void every_number_is_found_on_the_page_that_shows_it() {
        for (Reading reading : new Reading[] {OLDEST, NEWEST}) {
            for (int number = 2; number <= 45; number++) {
                Range page = Range.of(2, 45, Range.page(2, 45, number, reading), reading);
                assertThat(number).as("%s %s", reading, page).isBetween(page.from(), page.to());
            }
        }
    }

    @Test
    void the_opening_is_on_the_first_page() {
        assertThat(Range.page(2, 45, 1, NEWEST)).isEqualTo(1);
    }
}
