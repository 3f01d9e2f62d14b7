package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * No text takes much longer than another of its length. What is compared is processor time of this thread, as medians of many
 * turns in which every text comes once, so that a busy machine troubles all of them alike; and a text that once seems slow is
 * measured again.
 */
class FormattingTimeTest {

    private static final int LENGTH = 20_000;
    private static final double MOST_TIMES = 5;
    private static final int TURNS = 30;
    private static final int TRIES = 5;

    private static final String PROSE = fill("It’s been months and I’m just numb and in shock. I haven't cried in therapy (or out of it). "
            + "I don’t know why, but it really bothers me; I feel so guilty. \uD83D\uDE26\nMaybe writing in a journal would help, she said - "
            + "\"maybe\", and maybe it won't. There is no right way of doing this.\n\nThanks for listening.\n\n");

    private static final List<String> WORST = List.of("[quote]", "[quote]x", "[quote=a]x[/quote]", "[quote=ada;1]", "[/quote]", "[quote=",
            "[quote=ada;1]x[/quote]", "[[[[", "((((", "<<<<", "<a<a<a", "<a href=\"", "<a href=http://a.b>", "<a href=http://a.b>x</a>", "<em", "<em>",
            "<em>x", "</em>", "<em>x</em>", "<em><strong>x</em></strong>", "<b>x</b>", "<code>", "<code>x</code>", "<!--", "<li>", "<li>x", "</li>",
            "<ul>", "<ul><li>", "<ul><li>x", "<ul><li>x</li></ul>", "<dl><dt>x", "<h2>x</h2>", "<blockquote>x", "http://http://", "http://a.b ",
            "http://a.b/(", "http://a.b/)", "http://a@", "www.", "www.a.de ", "@@@@", "@ada ", "@a-_", "a@b.de ", "a@", "a@b.", "mailto:", "&&&&", "&amp;",
            "&#x26;", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "x\n", "x\n\n", "\n", " ", "\u2066", "\u202E", "\u2066a\u2069", "\uD83D\uDE26", "\uD83D", "\0", "{", "e\u0301",
            "http://п\u0430.рф ");

    @Test
    void the_worst_text_takes_no_more_than_five_times_as_long_as_prose() {
        Map<String, String> texts = new LinkedHashMap<>();
        WORST.forEach(piece -> texts.put(piece, fill(piece)));
        texts.put("quotes in quotes", nested("[quote]x", "[/quote]"));
        texts.put("quotes ten deep", fill("[quote=a]x".repeat(10) + "[/quote]".repeat(10)));
        texts.put("quotes twelve deep", fill("[quote=a]x".repeat(12) + "[/quote]".repeat(12)));
        texts.put("lists in lists", nested("<ul><li>", "</ul>"));
        texts.put("one long list", "<ul>" + fill("<li>x").substring(9) + "</ul>");
        texts.put("em in em", nested("<em>x", "</em>"));
        texts.put("long quotes in long quotes", nested("<blockquote>x", "</blockquote>"));

        texts.forEach((name, text) -> assertThat(text).as(name).hasSizeBetween(LENGTH - 50, LENGTH));
        assertThat(slow(texts, FormattingTimeTest::format, MOST_TIMES)).as("texts that take more than %s times as long as prose", MOST_TIMES).isEmpty();
    }

    @Test
    void finding_what_is_referred_to_does_not_grow_with_the_square_either() {
        Map<String, String> texts = new LinkedHashMap<>();
        WORST.forEach(piece -> texts.put(piece, fill(piece)));

        // A small part of the whole; prose refers to nothing, so what refers to a post in each word takes several times as long.
        assertThat(slow(texts, Formatter::references, 3 * MOST_TIMES)).isEmpty();
    }

    @Test
    void time_grows_with_the_length_and_not_with_its_square() {
        for (String piece : List.of("<a<a<a", "[quote]x", "[quote]", "[quote=", "http://http://", "http://a@", "<em>x", "<ul><li>", "@@@@", "((((",
                "<a href=\"", "<code>", "&&&&", "\u2066", "a@")) {
            Map<String, String> texts = Map.of("prose", fill(piece), piece, fill(piece).repeat(4));

            // Four times the length: its square would be sixteen times the time.
            assertThat(slow(texts, FormattingTimeTest::format, 8)).as("times as long as a quarter of it").isEmpty();
        }
    }

    /** @return the texts that took too long each time they were measured, and how many times as long as prose, or the text of that name */
    private static Map<String, Double> slow(Map<String, String> texts, Consumer<String> work, double most) {
        Map<String, Double> slow = new LinkedHashMap<>();
        Map<String, String> left = new LinkedHashMap<>(texts);
        for (int i = 0; i < TRIES && (i == 0 || !slow.isEmpty()); i++) {
            slow.clear();
            slow.putAll(timesAsLong(left, work));
            slow.values().removeIf(times -> times <= most);
            left.keySet().removeIf(name -> !name.equals("prose") && !slow.containsKey(name));
        }
        return slow;
    }

    private static Map<String, Double> timesAsLong(Map<String, String> texts, Consumer<String> work) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putIfAbsent("prose", PROSE);
        Map<String, long[]> times = new LinkedHashMap<>();
        for (int turn = -TURNS; turn < TURNS; turn++) {
            for (Map.Entry<String, String> text : all.entrySet()) {
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                work.accept(text.getValue());
                long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
                if (turn >= 0) {
                    times.computeIfAbsent(text.getKey(), name -> new long[TURNS])[turn] = taken;
                }
            }
        }
        double prose = median(times.remove("prose"));
        Map<String, Double> timesAsLong = new LinkedHashMap<>();
        times.forEach((name, taken) -> timesAsLong.put(name, median(taken) / prose));
        return timesAsLong;
    }

    private static double median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static void format(String typed) {
        Quoted quoted = new Quoted(Set.of("ada"), "aaab".repeat(250), false);
        Formatter.format(typed, new Format(Rules.FIRST, true, false, "https://forum.example", post -> Optional.of(quoted),
                name -> name.equals("ada") ? Optional.of("ada") : Optional.empty()));
    }

    private static String fill(String piece) {
        return piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH);
    }

    private static String nested(String before, String after) {
        int deep = LENGTH / (before.length() + after.length());
        return before.repeat(deep) + "x".repeat(LENGTH - deep * (before.length() + after.length())) + after.repeat(deep);
    }
}
