package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void names_stand_where_the_sentence_has_a_place_for_them_and_as_they_are() {
        assertThat(filled("Reply to {0}", "Mo {1} 'n' Jo")).isEqualTo("Reply to Mo {1} 'n' Jo");
        assertThat(filled("{1} and {0}, {1}", "a", "b")).isEqualTo("b and a, b");
        assertThat(filled("{0}{1}", "a", "b")).isEqualTo("ab");
        assertThat(filled("No place", "a")).isEqualTo("No place");
        assertThat(filled("{0} and {1}", "a")).isEqualTo("a and {1}");
    }

    @Test
    void numbers_and_apostrophes_are_written_by_the_rules_of_the_language() {
        assertThat(filled("Page {0}", 1234)).isEqualTo("Page 1,234");
        assertThat(filled("{0, plural, one{# reply} other{# replies}}", 1)).isEqualTo("1 reply");
        assertThat(filled("It''s {0}", "you")).isEqualTo("It's you");
    }

    private static String filled(String pattern, Object... given) {
        return new Sentence(pattern, Locale.ENGLISH).fill(given);
    }
}
