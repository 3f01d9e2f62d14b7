package org.hearth.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the forum beside a static file and two probes on the same server, and prints what came out beside the targets and
 * beside other forums. {@code src/bench/run} prepares what it needs and calls it; what it measures stands in the README.
 */
public final class Bench {

    private static final Path OUT = Path.of("target", "bench");
    private static final Path HERE = Path.of("src", "bench");
    private static final int SECONDS = setting("BENCH_SECONDS", 8);
    private static final int ROUNDS = setting("BENCH_ROUNDS", 3);
    private static final int PORT = setting("BENCH_PORT", 8240);
    /**
     * A page is warmed up until it was asked for so often and the compilers have next to nothing left to do, which takes tens of
     * thousands of requests, or so long.
     */
    private static final int WARM_REQUESTS = setting("BENCH_WARM_REQUESTS", 6_000);
    private static final int WARM_SECONDS = setting("BENCH_WARM_SECONDS", 160);
    /** Threads whose pages are made again and again, and how often at the most. */
    private static final int READ = 100;
    private static final int PAGES = 4_000;
    /** Of the time of one core. */
    private static final double NEXT_TO_NOTHING = 0.02;
    /** Reading choices that each make another page of a thread of 20 posts, all its posts on it. */
    private static final List<String> CHOICES = List.of("", "?size=50", "?order=newest", "?order=newest&size=50");

    private final Wrk wrk = new Wrk(HERE.resolve("load.lua"));
    private final Report report;
    private final List<Integer> sizes;

    /** Something to measure for some seconds. */
    private interface Work {
        Sample measure(int seconds) throws IOException, InterruptedException;
    }

    private Bench(List<Integer> sizes) throws IOException {
        this.sizes = sizes;
        report = new Report(OUT, sizes);
    }

    /** @param sizes how many posts the forums have, the smallest first; the last is the one that is measured in full */
    public static void main(String[] sizes) throws IOException, InterruptedException {
        new Bench(Stream.of(sizes).map(Integer::valueOf).sorted().toList()).run();
    }

    private static int setting(String name, int otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : Integer.parseInt(value.strip());
    }

    private void run() throws IOException, InterruptedException {
        for (int size : sizes) {
            seed(size);
        }
        starts();
        for (int size : sizes) {
            measure(size, size == sizes.get(sizes.size() - 1));
        }
        report.write();
    }

    // Seeds are kept, so that only the first run pays for them; a seed of an older schema or of other texts is made anew.
    private void seed(int size) throws IOException, InterruptedException {
        Path folder = seedOf(size);
        String stamp = Files.readString(HERE.resolve("words.txt")).hashCode() + " "
                + Files.readString(HERE.resolve("java/org/hearth/bench/Seed.java")).hashCode() + " " + schema();
        if (Files.exists(folder.resolve("stamp")) && Files.readString(folder.resolve("stamp")).equals(stamp)) {
            return;
        }
        System.out.printf("Seeding %,d posts%n", size);
        delete(folder);
        Files.createDirectories(folder.resolve("data"));
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "-cp", System.getProperty("java.class.path"), Seed.class.getName(), String.valueOf(size),
                HERE.resolve("words.txt").toString(), folder.resolve("paths").toString()).inheritIO();
        builder.environment().put("HEARTH_DATA", folder.resolve("data").toAbsolutePath().toString());
        if (builder.start().waitFor() != 0) {
            throw new IOException("Seeding failed.");
        }
        Files.writeString(folder.resolve("stamp"), stamp);
    }

    private static Path seedOf(int size) {
        return OUT.resolve("seed-" + size);
    }

    private static String schema() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/classes/db/migration"))) {
            return String.join(" ", files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    /** How long the built tree takes to its first page, on a new database. */
    private void starts() throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Path data = fresh("start");
            try (Forum forum = Forum.start(Path.of("").toAbsolutePath(), data, PORT)) {
                seconds.add(forum.startSeconds());
            }
        }
        report.start(seconds.stream().sorted().toList().get(ROUNDS / 2));
    }

    private void measure(int size, boolean full) throws IOException, InterruptedException {
        List<String> paths = Files.readAllLines(seedOf(size).resolve("paths"));
        boolean large = size >= Seed.LARGE;
        List<String> threads = large ? paths.subList(1, paths.size()) : paths;
        String thread = threads.get(threads.size() / 2);
        Path data = copy(size, "forum");
        System.out.printf("%nMeasuring with %,d posts%n", size);
        try (Forum forum = Forum.start(Path.of("").toAbsolutePath(), data, PORT)) {
            Posting posting = new Posting(forum, threads, Files.readAllLines(HERE.resolve("words.txt")));
            String member = posting.anyone().cookieHeader();
            Map<String, Work> work = new LinkedHashMap<>();
            work.put(Report.GUEST_THREAD, seconds -> wrk.measure(forum, thread, seconds));
            work.put(Report.GUEST_TOPIC, seconds -> wrk.measure(forum, "/topics/topic-" + Seed.FULL, seconds));
            work.put(Report.GUEST_HOME, seconds -> wrk.measure(forum, "/", seconds));
            work.put(Report.MEMBER_THREAD, seconds -> wrk.measure(forum, thread, seconds, member));
            work.put(Report.MEMBER_TOPIC, seconds -> wrk.measure(forum, "/topics/topic-" + Seed.FULL, seconds, member));
            work.put(Report.MEMBER_HOME, seconds -> wrk.measure(forum, "/", seconds, member));
            if (large) {
                work.put(Report.GUEST_CHANGED, onceEach(forum, changed(threads)));
                work.put(Report.GUEST_FIRST, onceEach(forum, unread(threads)));
                work.put(Report.PAGE_1, seconds -> wrk.measure(forum, paths.get(0), seconds, member));
                work.put(Report.PAGE_500, seconds -> wrk.measure(forum, paths.get(0) + "?page=500", seconds, member));
            }
            if (full) {
                work.put(Report.GUEST_GZIP, seconds -> wrk.measure(forum, thread, seconds, "Accept-Encoding: gzip"));
                beside(size, forum, thread, work);
            } else {
                rounds(size, work, forum);
            }
            rounds(size, Map.of(Report.POSTING, posting::measure), forum);
            if (full) {
                report.memory(forum.pss());
                report.browser(ColdBrowser.visit(forum.address() + thread));
            }
        }
    }

    /** The rest of the rows: the same bytes as a file, and the two probes, on servers of their own that are started alike. */
    private void beside(int size, Forum forum, String thread, Map<String, Work> work) throws IOException, InterruptedException {
        byte[] page = page(forum.address() + thread);
        Path plain = probe("probe-plain", page);
        Path form = probe("probe-form", page);
        String number = "?thread=" + thread.split("/")[2];
        try (Forum without = Forum.start(plain, copy(size, "probe-plain"), PORT + 1);
                Forum with = Forum.start(form, copy(size, "probe-form"), PORT + 2)) {
            work.put(Report.STATIC, seconds -> wrk.measure(without, "/page.html", seconds));
            work.put(Report.PROBE, seconds -> wrk.measure(without, "/posts.xhtml" + number, seconds));
            work.put(Report.PROBE_FORM, seconds -> wrk.measure(with, "/reply.xhtml" + number, seconds));
            rounds(size, work, forum, without, with);
        }
    }

    private void rounds(int size, Map<String, Work> work, Forum... servers) throws IOException, InterruptedException {
        for (Map.Entry<String, Work> row : work.entrySet()) {
            double asked = 0;
            double compiled = Double.MAX_VALUE;
            for (int spent = 0; (asked < WARM_REQUESTS || compiled > NEXT_TO_NOTHING * SECONDS) && spent < WARM_SECONDS; spent += SECONDS) {
                double before = compilers(servers);
                asked += row.getValue().measure(SECONDS).perSecond() * SECONDS;
                compiled = compilers(servers) - before;
            }
        }
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Work> row : work.entrySet()) {
                Sample sample = row.getValue().measure(SECONDS);
                samples.computeIfAbsent(row.getKey(), name -> new ArrayList<>()).add(sample);
                System.out.printf("  %d/%d %-48s %8.0f/s  CPU %6.2f ms  others %.0f %%%s%n", round + 1, ROUNDS, row.getKey(),
                        sample.perSecond(), sample.cpu(), sample.others(), sample.errors() == 0 ? "" : "  errors " + sample.errors());
            }
        }
        samples.forEach((name, measured) -> report.row(name, size, Sample.median(measured)));
    }

    private static double compilers(Forum... servers) {
        return Stream.of(servers).mapToDouble(Forum::compilers).sum();
    }

    private Work onceEach(Forum forum, Path all) {
        int[] from = {0};
        return seconds -> {
            Sample sample = wrk.measure(forum, "/", all, from[0], seconds);
            from[0] += (int) (sample.perSecond() * seconds) + 2 * Wrk.CONNECTIONS;
            return sample;
        };
    }

    /**
     * Addresses that each make another page of a few threads: a page that does not exist shows the last one. So each is made anew,
     * from what the database has just read, as the page of a thread that has just changed is.
     */
    private Path changed(List<String> threads) throws IOException {
        List<String> some = threads.subList(0, Math.min(READ, threads.size()));
        return Files.write(OUT.resolve("changed"), IntStream.rangeClosed(2, PAGES).boxed()
                .flatMap(page -> some.stream().map(path -> path + "?page=" + page)).toList());
    }

    /** Addresses of pages of 20 posts that nobody has asked for: each thread in each way of reading once. */
    private Path unread(List<String> threads) throws IOException {
        return Files.write(OUT.resolve("unread"), CHOICES.stream().flatMap(choice -> threads.stream().map(path -> path + choice)).toList());
    }

    private static byte[] page(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray()).body();
    }

    /** Puts the page into the probe's WAR as a file. */
    private static Path probe(String name, byte[] page) throws IOException {
        Path tree = OUT.resolve(name).toAbsolutePath();
        try (FileSystem war = FileSystems.newFileSystem(new URI("jar:" + tree.resolve("target/ROOT.war").toUri()), Map.of())) {
            Files.write(war.getPath("/page.html"), page);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        return tree;
    }

    /** A copy of a seed, for posting changes it. */
    private static Path copy(int size, String name) throws IOException {
        Path data = fresh(name);
        Path from = seedOf(size).resolve("data");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (!Files.isDirectory(file)) {
                    Path to = data.resolve(from.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return data;
    }

    private static Path fresh(String name) throws IOException {
        Path data = OUT.resolve("data-" + name);
        delete(data);
        return Files.createDirectories(data);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
