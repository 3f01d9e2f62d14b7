package org.hearth.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.text.DerivedSubject;
import org.hearth.text.Format;
import org.hearth.text.Formatter;
import org.hearth.text.Rules;
import org.hearth.text.SafeHtml;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people wrote in the two real discussions reads the same when it is formatted, and four rules are the ones printed there. */
@Tag("corpus")
class SeedWordsTest {

    private static final List<SeedDocuments.Comment> COMMENTS = new ArrayList<>();

    static {
        COMMENTS.addAll(SeedDocuments.article().comments());
        COMMENTS.addAll(SeedDocuments.blog().discussion().comments());
    }

    @Test
    void no_word_of_the_comments_changes() {
        assertThat(COMMENTS).hasSize(27).allSatisfy(comment -> {
            SafeHtml html = Formatter.format(comment.text(), Format.of(Rules.FIRST, false, "https://forum.example"));
            assertThat(html.words()).isEqualTo(comment.text().replaceAll("\n{2,}", "\n"));
            assertThat(html.toString()).doesNotContain("<a", "<em", "<code", "<ul", "<blockquote");
        });
    }

    @Test
    void no_word_of_the_article_and_the_teaser_changes() {
        assertThat(Stream.of(SeedDocuments.article().text(), SeedDocuments.blog().discussion().text())).allSatisfy(text ->
                assertThat(Formatter.format(text, Format.of(Rules.FIRST, true, "https://forum.example")).words())
                        .isEqualTo(text.replaceAll("\n{2,}", "\n")));
    }

    @Test
    void seven_of_seven_titles_are_derived_again() {
        assertThat(COMMENTS.stream().filter(SeedDocuments.Comment::titleDerived)).hasSize(7)
                .allSatisfy(comment -> assertThat(DerivedSubject.of(comment.text())).isEqualTo(comment.title()));
    }

    @Test
    void the_rules_are_those_that_the_form_printed() {
        assertThat(SeedDocuments.rules()).containsExactly(
                "Web page addresses and e-mail addresses turn into links automatically.",
                "Allowed HTML tags: " + Rules.FIRST.printed(false),
                "Lines and paragraphs break automatically.",
                "You may quote other posts using [quote] tags.");
    }
}
