package org.hearth.post;

import org.hearth.thread.Reading;

/** Numbers that a page shows, both ends included. As numbers have no gaps, any page is one step into an index. */
record Range(int from, int to) {

    /** @param first and {@code last} of the numbers in the thread */
    static Range of(int first, int last, int page, Reading reading) {
        int size = reading.size();
        if (reading.newestFirst()) {
            int to = last - (page - 1) * size;
            return new Range(Math.max(first, to - size + 1), to);
        }
        int from = first + (page - 1) * size;
        return new Range(from, Math.min(last, from + size - 1));
    }

    /** The page on which the number stands; the first for numbers before {@code first}. */
    static int page(int first, int last, int number, Reading reading) {
        int before = reading.newestFirst() ? last - number : number - first;
        return number < first ? 1 : before / reading.size() + 1;
    }
}
