package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerTest {

    @Test
    void a_page_that_is_not_there_means_the_nearest() {
        assertThat(Pager.of("99", 45, 20, "/t", "").page()).isEqualTo(3);
        assertThat(Pager.of("0", 45, 20, "/t", "").page()).isEqualTo(1);
        assertThat(Pager.of("-1", 45, 20, "/t", "").page()).isEqualTo(1);
        assertThat(Pager.of("x", 45, 20, "/t", "").page()).isEqualTo(1);
        assertThat(Pager.of("99999999999999999999", 45, 20, "/t", "").page()).isEqualTo(1);
        assertThat(Pager.of(null, 0, 20, "/t", "").pages()).isEqualTo(1);
    }

    @Test
    void there_are_links_to_the_ends_and_to_the_neighbours() {
        assertThat(Pager.of("10", 400, 20, "/t", "").numbers()).containsExactly(1, 0, 8, 9, 10, 11, 12, 0, 20);
        assertThat(Pager.of("1", 45, 20, "/t", "").numbers()).containsExactly(1, 2, 3);
    }

    @Test
    void the_first_page_has_the_plain_address() {
        assertThat(Pager.of("2", 45, 20, "/t", "").href(1)).isEqualTo("/t");
        assertThat(Pager.of("2", 45, 20, "/t", "").href(3)).isEqualTo("/t?page=3");
        assertThat(Pager.of("2", 45, 20, "/t", "view=flat").href(3)).isEqualTo("/t?view=flat&page=3");
    }
}
