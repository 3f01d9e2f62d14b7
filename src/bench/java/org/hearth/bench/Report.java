package org.hearth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints the table, judges it against the targets, and writes it as CSV and as a plot. */
final class Report {

    static final String STATIC = "static file of the same bytes";
    static final String PROBE = "stateless Faces probe";
    static final String PROBE_FORM = "probe with 3 PrimeFaces components";
    static final String GUEST_THREAD = "guest, thread page of 20 posts";
    static final String GUEST_GZIP = "guest, thread page of 20 posts, gzip";
    static final String GUEST_CHANGED = "guest, first hit after a change";
    static final String GUEST_FIRST = "guest, first hit of a thread nobody has read";
    static final String GUEST_TOPIC = "guest, topic page";
    static final String GUEST_HOME = "guest, home";
    static final String MEMBER_THREAD = "member, thread page of 20 posts with reply form";
    static final String MEMBER_TOPIC = "member, topic page";
    static final String MEMBER_HOME = "member, home";
    static final String PAGE_1 = "member, page 1 of 10,000 replies";
    static final String PAGE_500 = "member, page 500 of 10,000 replies";
    static final String POSTING = "post a reply: form, redirect, page";

    private static final List<String> ORDER = List.of(STATIC, PROBE, PROBE_FORM, GUEST_THREAD, GUEST_GZIP, GUEST_CHANGED, GUEST_FIRST, GUEST_TOPIC,
            GUEST_HOME, MEMBER_THREAD, MEMBER_TOPIC, MEMBER_HOME, PAGE_1, PAGE_500, POSTING);

    /** Percent of the cores. */
    private static final double BUSY = 10;

    /** CPU ms a request of other forums on such a machine (2 shared cores, 2026-11-22). */
    private static final Map<String, String> OTHERS = Map.of(
            GUEST_THREAD, "NodeBB 18-20, WordPress 93-163, WordPress behind a page cache 1.4",
            GUEST_TOPIC, "NodeBB 16", GUEST_HOME, "WordPress 44-51",
            PAGE_500, "NodeBB 21, WordPress 248-275",
            POSTING, "NodeBB 68-139, WordPress 17-22");

    private final Path folder;
    private final int smallest;
    private final int largest;
    private final Map<String, Map<Integer, Sample>> rows = new LinkedHashMap<>();
    private final List<String> judged = new ArrayList<>();
    private ColdBrowser browser;
    private double start;
    private double memory;

    Report(Path folder, List<Integer> sizes) {
        this.folder = folder;
        smallest = sizes.get(0);
        largest = sizes.get(sizes.size() - 1);
    }

    void row(String name, int size, Sample sample) {
        rows.computeIfAbsent(name, key -> new LinkedHashMap<>()).put(size, sample);
    }

    void start(double seconds) {
        start = seconds;
    }

    void memory(double megabytes) {
        memory = megabytes;
    }

    void browser(ColdBrowser visit) {
        browser = visit;
    }

    void write() throws IOException {
        judge();
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%n%-48s %9s %9s %8s %8s %8s %8s %8s%n", "row", "posts",
                "a second", "p50 ms", "p99 ms", "CPU ms", "kB", "others %"));
        StringBuilder csv = new StringBuilder("row,posts,per_second,p50_ms,p99_ms,cpu_ms,kb,errors,others_percent\n");
        for (String name : ORDER) {
            rows.getOrDefault(name, Map.of()).forEach((size, s) -> {
                table.append(String.format(Locale.ROOT, "%-48s %,9d %9.0f %8.1f %8.1f %8.2f %8.1f %8.1f%s%n", name, size, s.perSecond(),
                        s.p50(), s.p99(), s.cpu(), s.bytes() / 1000, s.others(), s.errors() == 0 ? "" : " errors " + s.errors()));
                csv.append(String.format(Locale.ROOT, "\"%s\",%d,%.1f,%.2f,%.2f,%.3f,%.1f,%d,%.2f%n", name, size, s.perSecond(), s.p50(),
                        s.p99(), s.cpu(), s.bytes() / 1000, s.errors(), s.others()));
            });
        }
        csv.append(String.format(Locale.ROOT, "\"start, s\",0,,,,%.1f,,,%n\"memory, PSS MB\",%d,,,,%.0f,,,%n", start, largest, memory));
        if (browser != null) {
            csv.append(String.format(Locale.ROOT, "\"cold browser, LCP ms\",%d,,,,%.0f,%.1f,,%n", largest, browser.lcp(), browser.kilobytes()));
        }
        double busiest = rows.values().stream().flatMap(sizes -> sizes.values().stream()).mapToDouble(Sample::others).max().orElse(0);
        if (busiest > BUSY) {
            table.append(String.format(Locale.ROOT, "%nThe machine had other work to do (up to %.0f %% of its cores): measure again when it is quiet.%n", busiest));
        }
        table.append(String.format("%nTargets%n"));
        judged.forEach(line -> table.append(line).append(System.lineSeparator()));
        System.out.print(table);
        Files.writeString(folder.resolve("bench.txt"), table);
        Files.writeString(folder.resolve("bench.csv"), csv);
        Files.writeString(folder.resolve("bench.svg"), plot());
        System.out.println("\nAlso in " + folder + ": bench.txt, bench.csv, bench.svg");
    }

    private void judge() {
        for (String page : List.of(GUEST_THREAD, GUEST_TOPIC, GUEST_HOME)) {
            both(page, STATIC, (row, file) -> {
                judge(page, "requests a second against the static file", row.perSecond() / file.perSecond(), 0.5, false, "x");
                judge(page, "CPU", row.cpu(), 0.5, true, "ms");
            });
        }
        for (String page : List.of(GUEST_CHANGED, GUEST_FIRST)) {
            both(page, PROBE, (row, probe) -> judge(page, "CPU against the probe", row.cpu() / probe.cpu(), 2, true, "x"));
        }
        both(MEMBER_THREAD, PROBE_FORM, (row, probe) ->
                judge(MEMBER_THREAD, "CPU against the probe with components", row.cpu() / probe.cpu(), 1.2, true, "x"));
        both(POSTING, POSTING, (row, same) -> {
            judge(POSTING, "CPU", row.cpu(), 7, true, "ms");
            judge(POSTING, "posts a second", row.perSecond(), 100, false, "");
        });
        both(PAGE_500, PAGE_1, (row, first) -> judge(PAGE_500, "CPU against page 1", row.cpu() / first.cpu(), 1.2, true, "x"));
        if (largest > smallest) {
            for (String page : List.of(GUEST_THREAD, MEMBER_THREAD, MEMBER_TOPIC, MEMBER_HOME, POSTING)) {
                find(page, largest).ifPresent(large -> find(page, smallest).ifPresent(small -> judge(page,
                        String.format("CPU with %,d posts against %,d", largest, smallest), large.cpu() / small.cpu(), 1.2, true, "x")));
            }
        }
        if (browser != null) {
            judge("cold browser", "requests", browser.requests(), 6, true, "");
            judge("cold browser", "transferred", browser.kilobytes(), 45, true, "kB");
            judge("cold browser", "LCP (a third of NodeBB's 544 ms)", browser.lcp(), 544 / 3.0, true, "ms");
            judge("cold browser", "layout shift", browser.shift(), 0, true, "");
        }
        judge("memory (PSS) after load", "NodeBB 890-1,050 MB, WordPress 1,500 MB", memory, 700, true, "MB");
        judge("built tree to first page", "NodeBB 2.5-5 s", start, 9, true, "s");
    }

    private interface Pair {
        void of(Sample row, Sample beside);
    }

    private void both(String row, String beside, Pair judge) {
        find(row, largest).ifPresent(a -> find(beside, largest).ifPresent(b -> judge.of(a, b)));
    }

    private Optional<Sample> find(String row, int size) {
        return Optional.ofNullable(rows.getOrDefault(row, Map.of()).get(size));
    }

    private void judge(String row, String what, double value, double target, boolean most, String unit) {
        boolean met = most ? value <= target : value >= target;
        String others = what.equals("CPU") && OTHERS.containsKey(row) ? " (" + OTHERS.get(row) + ")" : "";
        judged.add(String.format(Locale.ROOT, "  %-6s %-48s %-44s %8.2f %-3s target %s %.4g%s", met ? "met" : "MISSED", row, what, value,
                unit, most ? "at most" : "at least", target, others));
    }

    /** Bars of CPU a request on a logarithmic scale, ours and those of others, so that a factor is a length. */
    private String plot() {
        record Bar(String name, double cpu, String kind) {
        }
        List<Bar> bars = new ArrayList<>();
        for (String name : ORDER) {
            find(name, largest).ifPresent(s -> bars.add(new Bar(name, s.cpu(),
                    List.of(STATIC, PROBE, PROBE_FORM).contains(name) ? "beside" : "ours")));
        }
        bars.add(new Bar("NodeBB, topic of 20 posts", 19, "others"));
        bars.add(new Bar("NodeBB, post a reply", 68, "others"));
        bars.add(new Bar("WordPress, article with 20 comments", 93, "others"));
        bars.add(new Bar("WordPress, post a comment", 17, "others"));
        int left = 330;
        double decade = 130;
        int height = 60 + bars.size() * 24;
        StringBuilder svg = new StringBuilder(String.format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 %d\""
                + " font-family=\"sans-serif\" font-size=\"13\"><style>.ours{fill:#b4532a}.beside{fill:#8a8577}.others{fill:#5d7a68}"
                + "</style><rect width=\"900\" height=\"%d\" fill=\"#fff\"/><text x=\"12\" y=\"22\" font-size=\"15\">"
                + "CPU of all server processes, ms a request, with %,d posts</text>%n", height, height, largest));
        for (double tick : new double[] {0.1, 1, 10, 100}) {
            double x = left + (Math.log10(tick) + 2) * decade;
            svg.append(String.format(Locale.ROOT, "<line x1=\"%.0f\" x2=\"%.0f\" y1=\"32\" y2=\"%d\" stroke=\"#ddd\"/><text x=\"%.0f\""
                    + " y=\"%d\" text-anchor=\"middle\" fill=\"#666\">%s</text>%n", x, x, height - 22, x, height - 8,
                    tick < 1 ? "0.1" : String.valueOf((int) tick)));
        }
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = 36 + i * 24;
            double width = Math.max(2, (Math.log10(Math.max(bar.cpu(), 0.01)) + 2) * decade);
            svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text><rect class=\"%s\" x=\"%d\" y=\"%d\""
                    + " width=\"%.0f\" height=\"16\"/><text x=\"%.0f\" y=\"%d\">%.2f</text>%n", left - 8, y + 13, bar.name(), bar.kind(),
                    left, y, width, left + width + 6, y + 13, bar.cpu()));
        }
        return svg.append("</svg>\n").toString();
    }
}
