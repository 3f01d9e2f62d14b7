package org.hearth.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The links to the pages of a list. Page numbers start at 1; a number out of range means the nearest page.
 *
 * @param address of the list, without page and without a question mark
 * @param query further parameters of the address, without page; empty for none
 */
public record Pager(int page, int pages, String address, String query) {

    /** @param asked as it stands in the address; null or nonsense for the first page */
    public static Pager of(String asked, long things, int size, String address, String query) {
        int pages = (int) Math.max(1, (things + size - 1) / size);
        return new Pager(Math.min(number(asked), pages), pages, address, query);
    }

    private static int number(String asked) {
        return asked != null && asked.matches("[1-9]\\d{0,8}") ? Integer.parseInt(asked) : 1;
    }

    public boolean needed() {
        return pages > 1;
    }

    /** The pages worth a link: the first, the last and those around this one; 0 stands for a gap. */
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        IntStream.rangeClosed(1, pages).filter(n -> n == 1 || n == pages || Math.abs(n - page) <= 2).forEach(n -> {
            if (!numbers.isEmpty() && numbers.get(numbers.size() - 1) < n - 1) {
                numbers.add(0);
            }
            numbers.add(n);
        });
        return numbers;
    }

    public String href(int number) {
        String ask = number == 1 ? query : query.isEmpty() ? "page=" + number : query + "&page=" + number;
        return ask.isEmpty() ? address : address + "?" + ask;
    }

    public boolean first() {
        return page == 1;
    }

    public boolean last() {
        return page == pages;
    }

    public int offset(int size) {
        return (page - 1) * size;
    }
}
