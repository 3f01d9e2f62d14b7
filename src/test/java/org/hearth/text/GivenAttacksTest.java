package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearth.testing.Corpus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As {@link AttacksTest}, with long lists of attacks that others have collected. */
@Tag("attack")
class GivenAttacksTest {

    private static final int BATCH = 19_000;

    @Test
    void no_given_attack_becomes_more_than_a_text() throws IOException {
        try_each(payloads());
    }

    @Test
    void no_odd_string_is_lost_or_becomes_more_than_a_text() throws IOException {
        try_each(oddStrings());
    }

    static List<String> payloads() throws IOException {
        return Files.readAllLines(data("xss-payloads.txt"));
    }

    static List<String> oddStrings() throws IOException {
        return List.of(new Gson().fromJson(Files.readString(data("naughty-strings.json")), String[].class));
    }

    private static void try_each(List<String> texts) {
        assertThat(texts).hasSizeGreaterThan(500);
        StringBuilder batch = new StringBuilder();
        for (String text : texts) {
            AttacksTest.isOnlyText(text);
            if (batch.length() + text.length() > BATCH) {
                AttacksTest.isSafe(batch.toString());
                batch.setLength(0);
            }
            batch.append(text).append('\n');
        }
        AttacksTest.isSafe(batch.toString());
    }

    private static Path data(String name) {
        return Corpus.folder().resolve("data").resolve(name);
    }
}
