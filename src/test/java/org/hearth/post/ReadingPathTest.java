package org.hearth.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingPathTest {

    @Test
    void text_order_is_number_order() {
        List<String> steps = IntStream.of(1, 9, 10, 35, 36, 99, 1295, 1296, 46655, 46656, 1_000_000)
                .mapToObj(ReadingPath::step).toList();
        assertThat(steps).isSorted();
    }

    @Test
    void a_reply_stands_after_the_post_it_answers_and_before_that_posts_next_neighbour() {
        String first = ReadingPath.below("", 1, 2);
        String second = ReadingPath.below("", 1, 3);
        String answer = ReadingPath.below(first, 2, 40);
        assertThat(List.of(first, answer, second)).isSorted();
    }

    @Test
    void it_is_made_of_digits_and_small_letters_so_that_every_database_sorts_it_alike() {
        assertThat(ReadingPath.below(ReadingPath.below("", 1, 35), 2, 46656)).matches("[0-9a-z]+");
    }

    @Test
    void however_deep_people_talk_it_fits_its_column_and_keeps_their_order() {
        String path = "";
        String before = "";
        for (int depth = 1; depth < 500; depth++) {
            path = ReadingPath.below(path, depth, 1_000_000 + depth);
            assertThat(path).hasSizeLessThanOrEqualTo(100).isGreaterThan(before);
            before = path;
        }
    }
}
