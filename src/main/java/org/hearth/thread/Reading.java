package org.hearth.thread;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How somebody likes to read: every value from a short list, so that it can stand in an address, in a member's row or in a
 * cookie without telling one reader from another.
 *
 * @param size posts (flat) or replies to the thread (threaded) a page
 * @param subjects whether derived subjects show too
 */
public record Reading(String view, String order, int size, boolean subjects, String theme) {

    /** Where guests remember how they read. */
    public static final String COOKIE = "reading";
    /** Light or dark, as switched at the foot of a page on this device. The browser writes it by itself: see hearth.js. */
    public static final String THEME_COOKIE = "theme";
    public static final Reading DEFAULT = new Reading("threaded", "oldest", 20, false, "auto");

    private static final List<String> VIEWS = List.of("threaded", "flat");
    private static final List<String> ORDERS = List.of("oldest", "newest");
    static final List<String> SIZES = List.of("10", "20", "50");
    private static final List<String> SUBJECTS = List.of("show", "hide");
    private static final List<String> THEMES = List.of("auto", "light", "dark");

    /** Reads what {@link #toString} wrote; whatever is not understood is as by default. */
    public static Reading parse(String remembered) {
        String[] parts = remembered == null ? new String[0] : remembered.split("\\.", -1);
        return parts.length != 5 ? DEFAULT
                : DEFAULT.with(Map.of("view", parts[0], "order", parts[1], "size", parts[2], "subjects", parts[3],
                        "theme", parts[4])::get);
    }

    /** These choices changed by what an address or form says; what it does not say, or says wrongly, stays. */
    public Reading with(UnaryOperator<String> said) {
        return new Reading(choose(said.apply("view"), VIEWS, view),
                choose(said.apply("order"), ORDERS, order),
                Integer.parseInt(choose(said.apply("size"), SIZES, String.valueOf(size))),
                choose(said.apply("subjects"), SUBJECTS, subjects ? "show" : "hide").equals("show"),
                choose(said.apply("theme"), THEMES, theme));
    }

    public Reading with(String name, String value) {
        return with(asked -> asked.equals(name) ? value : null);
    }

    /** What an address must say, so that who reads as {@code base} reads as this; empty when nothing. */
    public String beyond(Reading base) {
        Map<String, String> mine = values();
        Map<String, String> theirs = base.values();
        return mine.entrySet().stream().filter(e -> !e.getValue().equals(theirs.get(e.getKey())))
                .map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("&"));
    }

    /** @return light or dark; empty to follow the reader's system */
    public String colours() {
        return theme.equals("auto") ? "" : theme;
    }

    public boolean flat() {
        return view.equals("flat");
    }

    public boolean newestFirst() {
        return order.equals("newest");
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("view", view);
        values.put("order", order);
        values.put("size", String.valueOf(size));
        values.put("subjects", subjects ? "show" : "hide");
        values.put("theme", theme);
        return values;
    }

    private static String choose(String said, List<String> allowed, String otherwise) {
        return said != null && allowed.contains(said) ? said : otherwise;
    }

    @Override
    public String toString() {
        return String.join(".", values().values());
    }
}
