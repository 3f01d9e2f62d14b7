package org.hearth.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A server that {@code payara/run} started: the forum, or a probe in a tree of its own with the same script. */
final class Forum implements AutoCloseable {

    private static final double TICKS_A_SECOND = 100;

    private final Process script;
    private final String address;
    private final double startSeconds;

    private Forum(Process script, String address, double startSeconds) {
        this.script = script;
        this.address = address;
        this.startSeconds = startSeconds;
    }

    /**
     * Starts a server and waits for its first page.
     *
     * @param tree the folder in which {@code payara/run} stands
     * @throws IOException with what the script said when it could not start
     */
    static Forum start(Path tree, Path data, int port) throws IOException {
        Files.createDirectories(data);
        ProcessBuilder builder = new ProcessBuilder(tree.resolve("payara/run").toString());
        builder.environment().putAll(Map.of("HEARTH_DATA", data.toAbsolutePath().toString(), "PORT", String.valueOf(port),
                "HEARTH_LIMIT_SIGN_IN", "0", "HEARTH_LIMIT_JOIN", "0", "HEARTH_LIMIT_POSTS", "0"));
        long began = System.nanoTime();
        Process script = builder.redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(script::destroy));
        BufferedReader said = new BufferedReader(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        if (line == null || !line.startsWith("Hearth is ready at ")) {
            throw new IOException(tree.resolve("payara/run") + " did not start: " + line);
        }
        return new Forum(script, "http://127.0.0.1:" + port, (System.nanoTime() - began) / 1e9);
    }

    /** Without a slash at the end. */
    String address() {
        return address;
    }

    /** From the call of the script to the first page, which it asks for itself. */
    double startSeconds() {
        return startSeconds;
    }

    private Stream<Path> processes() {
        return Stream.concat(Stream.of(script.toHandle()), script.descendants())
                .map(process -> Path.of("/proc", String.valueOf(process.pid())));
    }

    /** @return seconds of CPU, user and system, that the server's processes have taken; with H2 the database is one of them */
    double cpu() {
        return processes().mapToLong(Forum::ticks).sum() / TICKS_A_SECOND;
    }

    /** @return seconds of CPU that the compilers of the JVM have taken of that */
    double compilers() {
        return processes().flatMap(Forum::threads).filter(thread -> read(thread.resolve("comm")).matches("(?s)C[12] Compil.*"))
                .mapToLong(Forum::ticks).sum() / TICKS_A_SECOND;
    }

    private static Stream<Path> threads(Path process) {
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            return threads.toList().stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private static long ticks(Path process) {
        // Behind the name, which may have blanks and brackets: fields 14 and 15 of proc(5).
        String[] fields = read(process.resolve("stat")).replaceFirst("^.*\\) ", "").split(" ");
        return fields.length < 13 ? 0 : Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** @return proportional set size in MB: what the processes hold, shared pages by their share */
    double pss() {
        return processes().mapToLong(process -> read(process.resolve("smaps_rollup")).lines()
                .filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum())
                .sum() / 1024.0;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            // A process may end while it is looked at.
            return "";
        }
    }

    @Override
    public void close() {
        script.destroy();
        script.onExit().join();
    }
}
