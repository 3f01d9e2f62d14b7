package org.hearth.thread;

import java.util.List;

/**
 * Replies that came after a page was made.
 *
 * @param ids of the posts, and their {@code numbers} in the thread, both in order
 */
public record NewReplies(List<Long> ids, List<Integer> numbers) {

    /** How many have a higher number. */
    int after(int number) {
        return numbers.size() - from(number);
    }

    /** The first that has a higher number; asked only when there is one. */
    Long first(int number) {
        return ids.get(from(number));
    }

    private int from(int number) {
        int from = 0;
        while (from < numbers.size() && numbers.get(from) <= number) {
            from++;
        }
        return from;
    }
}
