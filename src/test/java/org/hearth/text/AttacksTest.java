package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody makes a page do, load or hide anything by writing a post, and nobody's odd words are lost. */
class AttacksTest {

    private static final String BASE = "https://forum.example";

    @ParameterizedTest
    @MethodSource("org.hearth.text.Attacks#all")
    void a_text_that_tries_to_be_more_stays_a_text(String attack) {
        isOnlyText(attack);
    }

    @Test
    void all_of_them_together_stay_texts() {
        isOnlyText(String.join("\n", Attacks.all().toList()));
    }

    static void isOnlyText(String attack) {
        Stream.of(attack, "<em>" + attack + "</em>", "<ul><li>" + attack + "</li></ul>", "<code>" + attack + "</code>",
                "[quote=Ada]" + attack + "[/quote]", "[quote=" + attack + "]x[/quote]", "<a href=\"" + attack + "\">x</a>",
                "<a href=\"https://good.example/" + attack + "\">x</a>", "<a href='https://good.example'>" + attack + "</a>",
                "https://good.example/" + attack, "ada@good.example" + attack, attack + "@good.example", "@" + attack, "<" + attack + ">")
                .forEach(AttacksTest::isSafe);
    }

    static void isSafe(String typed) {
        for (boolean opening : new boolean[] {false, true}) {
            for (boolean held : new boolean[] {false, true}) {
                SafeHtml html = Formatter.format(typed,
                        new Format(Rules.FIRST, opening, held, BASE, post -> Optional.empty(), Optional::of));
                Shown.of(html).isWellFormed().hasOnlyWhatIsAllowed().turnsNothingAround().saysWhatWasTyped(typed, opening);
            }
        }
        assertThat(Formatter.plain(typed).words()).isNotNull();
    }
}
