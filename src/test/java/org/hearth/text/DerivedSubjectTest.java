package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedSubjectTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Who has a picture of their | Who has a picture of their therapist? And to get that photo, how do you even announce that?",
        "Many therapists have websites | Many therapists have websites or a profile on a therapy website, such as Psychology Today.",
        "My therapist has a facebook | My therapist has a facebook page and a page of her business.",
        "My therapist is feeling like | My therapist is feeling like a motherly figure/mentor to me.",
        "Crying has always been | Crying has always been perceived as a weakness by the many.",
        "Thanks, Ryan, i actually did | Thanks, Ryan, i actually did read that article and i AM \"WBTC\".",
        "Im one of those people who | Im one of those people who (almost)cant cry in any situation."})
    void the_seven_subjects_of_the_discussion_this_rule_comes_from_are_derived_again(String subject, String reply) {
        assertThat(DerivedSubject.of(reply)).isEqualTo(subject);
    }

    @Test
    void up_to_29_characters_a_reply_is_its_own_subject() {
        assertThat(DerivedSubject.of("Thanks for listening to this.")).isEqualTo("Thanks for listening to this.").hasSize(29);
    }

    @Test
    void the_thirtieth_character_is_where_the_last_space_may_stand() {
        assertThat(DerivedSubject.of("Many therapists have websites or")).hasSize(29);
        assertThat(DerivedSubject.of("Many therapists have website or more")).isEqualTo("Many therapists have website");
        assertThat(DerivedSubject.of("Many therapists have websitess or")).isEqualTo("Many therapists have");
    }

    @Test
    void a_word_longer_than_a_subject_is_cut_after_29_characters() {
        assertThat(DerivedSubject.of("x".repeat(40))).isEqualTo("x".repeat(29));
        assertThat(DerivedSubject.of("x".repeat(40) + " y")).isEqualTo("x".repeat(29));
    }

    @Test
    void characters_are_code_points() {
        assertThat(DerivedSubject.of("\uD83D\uDE26".repeat(29))).isEqualTo("\uD83D\uDE26".repeat(29));
        assertThat(DerivedSubject.of("\uD83D\uDE26".repeat(40))).isEqualTo("\uD83D\uDE26".repeat(29));
    }

    @Test
    void only_a_plain_space_ends_a_word() {
        assertThat(DerivedSubject.of("One two\u00A0three\u00A0four\u00A0five\u00A0six\u00A0seven")).isEqualTo("One");
    }

    @Test
    void a_line_break_does_not_end_a_word_but_is_shown_as_a_space() {
        assertThat(DerivedSubject.of("Hello all\n\nLorem ipsum dolor sit amet")).isEqualTo("Hello all Lorem ipsum dolor");
        assertThat(DerivedSubject.of("Dear\r\nall")).isEqualTo("Dear all");
    }

    @Test
    void white_space_before_and_after_does_not_count() {
        assertThat(DerivedSubject.of("\n\n   Thanks for listening to this.  \n")).isEqualTo("Thanks for listening to this.");
    }

    @Test
    void what_was_typed_counts_as_it_is_read() {
        assertThat(DerivedSubject.of("\"I <3 you\" & 'me' & my tears today")).isEqualTo("\"I <3 you\" & 'me' & my tears");
    }

    @Test
    void a_character_is_never_cut_in_two() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        assertThat(DerivedSubject.of(family.repeat(10))).isEqualTo(family.repeat(5));
        assertThat(DerivedSubject.of("x".repeat(28) + "e\u0301\u0302 more")).isEqualTo("x".repeat(28));
    }

    @Test
    void tags_that_are_obeyed_are_not_part_of_it_and_others_are() {
        assertThat(DerivedSubject.of("<em>Many</em> therapists <b>have</b> websites")).isEqualTo("Many therapists <b>have</b>");
        assertThat(DerivedSubject.of("See <a href=\"https://example.org/\">this</a> &amp; that")).isEqualTo("See this & that");
    }

    @Test
    void a_quote_does_not_name_the_reply_to_it() {
        assertThat(DerivedSubject.of("[quote=Ada;3]I cry on the bus.[/quote]\n\nSo do I.")).isEqualTo("So do I.");
        assertThat(DerivedSubject.of("[quote=Ada;3]I cry on the bus.[/quote]")).isEmpty();
    }

    @Test
    void nothing_in_it_turns_the_words_beside_it() {
        assertThat(DerivedSubject.of("a\u202Eb \u2067c\u2069 d")).isEqualTo("ab c d");
    }

    @Test
    void a_reply_without_words_has_no_subject() {
        assertThat(DerivedSubject.of("")).isEmpty();
        assertThat(DerivedSubject.of(" \n\u00A0\n ")).isEmpty();
        assertThat(DerivedSubject.NONE).isEqualTo("subject.none");
    }
}
