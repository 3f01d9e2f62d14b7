package org.hearth.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void a_field_that_nobody_changed_stays() {
        assertThat(Merge.of("first", "first", "first")).isEqualTo(new Merge("first", null));
    }

    @Test
    void a_field_that_one_of_them_changed_is_as_that_one_made_it() {
        assertThat(Merge.of("first", "mine", "first")).isEqualTo(new Merge("mine", null));
        assertThat(Merge.of("first", "first", "theirs")).isEqualTo(new Merge("theirs", null));
        assertThat(Merge.of("first", "", "first")).isEqualTo(new Merge("", null));
        assertThat(Merge.of("first", "first", "")).isEqualTo(new Merge("", null));
    }

    @Test
    void a_field_that_both_changed_is_asked_about_unless_they_made_the_same_of_it() {
        assertThat(Merge.of("first", "mine", "theirs")).isEqualTo(new Merge("mine", "theirs"));
        assertThat(Merge.of("first", "mine", "")).isEqualTo(new Merge("mine", ""));
        assertThat(Merge.of("first", "same", "same")).isEqualTo(new Merge("same", null));
    }

    @Test
    void when_it_is_not_known_what_it_said_first_every_difference_is_asked_about() {
        assertThat(Merge.of(null, "mine", "theirs")).isEqualTo(new Merge("mine", "theirs"));
        assertThat(Merge.of(null, "", "theirs")).isEqualTo(new Merge("", "theirs"));
        assertThat(Merge.of(null, "same", "same")).isEqualTo(new Merge("same", null));
    }
}
