package org.hearth.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reading: wrk with one thread and eight connections. */
final class Wrk {

    static final int CONNECTIONS = 8;

    private final Path script;

    Wrk(Path script) {
        this.script = script;
    }

    Sample measure(Forum forum, String path, int seconds, String... headers) throws IOException {
        return measure(forum, path, null, 0, seconds, headers);
    }

    /**
     * @param paths a file of addresses to ask for in turn; null to ask for {@code path} alone
     * @param from how many of them to skip
     */
    Sample measure(Forum forum, String path, Path paths, int from, int seconds, String... headers) throws IOException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "--timeout", "10s",
                "-s", script.toString()));
        for (String header : headers) {
            command.addAll(List.of("-H", header));
        }
        command.add(forum.address() + path);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (paths != null) {
            builder.environment().put("BENCH_PATHS", paths.toString());
            builder.environment().put("BENCH_FROM", String.valueOf(from));
        }
        Machine machine = Machine.now();
        double before = forum.cpu();
        Process wrk = builder.start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        awaitEnd(wrk);
        double cpu = forum.cpu() - before;
        double others = machine.others(cpu);
        String line = said.lines().filter(found -> found.startsWith("BENCH ")).findFirst()
                .orElseThrow(() -> new IOException("wrk said: " + said));
        String[] figures = line.split(" ");
        double requests = Double.parseDouble(figures[1]);
        return new Sample(requests / Double.parseDouble(figures[2]) * 1e6, Double.parseDouble(figures[3]) / 1000,
                Double.parseDouble(figures[4]) / 1000, cpu * 1000 / requests, Double.parseDouble(figures[5]) / requests,
                Long.parseLong(figures[6]), others);
    }

    /** Only then is what it took counted as ours. */
    private static void awaitEnd(Process wrk) throws IOException {
        try {
            wrk.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
