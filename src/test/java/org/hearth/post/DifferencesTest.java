package org.hearth.post;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearth.post.Differences.Part;
import org.junit.jupiter.api.Test;

/** Written as they are read: [-gone-] and [+new+], with the space that is shown between them where they would stick together. */
class DifferencesTest {

    private static final List<String> PIECES = List.of("a", "a", "b", "c", "word", "don't", "ש", "日本語", "😢", "e\u0301", " ", " ", " ", "  ", "\n", "\n\n",
            "\r\n", "\t", "\u00A0", ".", ",", "<em>", "</em>", "https://example.org/x", "\uD83D", "\u200D");

    @Property(tries = 3_000)
    @Label("no word is lost and none changes its place")
    void no_word_is_lost_and_none_changes_its_place(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<Part> parts = Differences.between(before, after);
        assertThat(without("new", parts)).isEqualTo(before);
        assertThat(without("gone", parts)).isEqualTo(after);
        assertThat(parts).noneMatch(part -> part.text().isEmpty());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    }

    @Test
    void a_word_gives_way_to_a_word() {
        shows("The sky was low that day.", "The sky was high that day.", "The sky was [-low -][+high +]that day.");
        shows("The sky was low.", "The sky was high.", "The sky was [-low-] [+high+].");
    }

    @Test
    void a_phrase_gives_way_to_a_phrase_and_not_word_by_word() {
        shows("It was rather low, and it felt a bit too near to me.", "It was a bit too high, and it seemed far from me.",
                "It was [-rather low, and it felt a bit too near to -][+a bit too high, and it seemed far from +]me.");
        shows("I saw the old dog and a small cat there.", "I saw one big dog and two tall cats there.",
                "I saw [-the old dog and a small cat -][+one big dog and two tall cats +]there.");
    }

    @Test
    void what_is_added_here_and_there_stands_by_itself() {
        shows("I was tired and sad.", "I was very tired and really sad.", "I was [+very +]tired and [+really +]sad.");
        shows("I was very tired and really sad.", "I was tired and sad.", "I was [-very -]tired and [-really -]sad.");
        shows("Well I went home.", "Well, I went home.", "Well[+,+] I went home.");
        shows("I went home", "I went home alone", "I went home[+ alone+]");
        shows("One. Two.", "One. Two.\n\nThree.", "One. Two.[+\n\nThree.+]");
        shows("One. Two.\n\nThree.", "One. Two.", "One. Two.[-\n\nThree.-]");
        shows("One. Two.", "One. Two. Three.", "One. Two.[+ Three.+]");
        shows("One. Two.", "Two.", "[-One. -]Two.");
    }

    @Test
    void far_apart_changes_and_changes_of_other_lines_stay_apart() {
        shows("A cold wind came over the long grey hills at night.", "A warm wind came over the long grey hills at noon.",
                "A [-cold -][+warm +]wind came over the long grey hills at [-night-] [+noon+].");
        shows("One line\nthe same\nold end", "A line\nthe same\nnew end", "[-One -][+A +]line\nthe same\n[-old -][+new +]end");
    }

    @Test
    void nothing_to_tell_is_nothing_told() {
        assertThat(Differences.between("", "")).isEmpty();
        shows("The same.", "The same.", "The same.");
        shows("", "All new.", "[+All new.+]");
        shows("All gone.", "", "[-All gone.-]");
    }

    @Test
    void the_longest_texts_are_compared_while_the_reader_waits() {
        String one = text(new Random(1));
        String other = text(new Random(2));
        assertTimeout(Duration.ofSeconds(5), () -> {
            List<Part> parts = Differences.between(one, other);
            assertThat(without("gone", parts)).isEqualTo(other);
        });
    }

    private static String text(Random random) {
        return Stream.generate(() -> Integer.toString(random.nextInt(500), 36)).limit(7_900).collect(joining(" "));
    }

    private static void shows(String before, String after, String expected) {
        assertThat(Differences.between(before, after).stream().map(part -> switch (part.kind()) {
            case "gone" -> "[-" + part.text() + "-]" + (part.sticks() ? " " : "");
            case "new" -> "[+" + part.text() + "+]";
            default -> part.text();
        }).collect(joining())).isEqualTo(expected);
    }

    private static String without(String kind, List<Part> parts) {
        return parts.stream().filter(part -> !part.kind().equals(kind)).map(Part::text).collect(joining());
    }
}
