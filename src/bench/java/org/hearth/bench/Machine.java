package org.hearth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What else the machine did while something was measured: figures of a machine that has other work mean little. */
final class Machine {

    private static final double TICKS_A_SECOND = 100;

    private final double busy = busy();
    private final double own = own();
    private final long began = System.nanoTime();

    private Machine() throws IOException {
    }

    /** To be asked when a measurement begins. */
    static Machine now() throws IOException {
        return new Machine();
    }

    /**
     * @param servers seconds of CPU that the measured server took since then
     * @return percent of all cores that neither the server nor the benchmark and its load tool took
     */
    double others(double servers) throws IOException {
        double took = (System.nanoTime() - began) / 1e9 * Runtime.getRuntime().availableProcessors();
        return Math.max(0, 100 * (busy() - busy - (own() - own) - servers) / took);
    }

    /** proc(5), stat: user, nice, system, then idle and iowait, irq, softirq. */
    private static double busy() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            String[] cpu = lines.findFirst().orElseThrow().trim().split("\\s+");
            return (ticks(cpu[1]) + ticks(cpu[2]) + ticks(cpu[3]) + ticks(cpu[6]) + ticks(cpu[7])) / TICKS_A_SECOND;
        }
    }

    /** Of this process and of those that it started and that have ended: proc(5), pid/stat, fields 14 to 17. */
    private static double own() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/self/stat")).replaceFirst("^.*\\) ", "").split(" ");
        return (ticks(fields[11]) + ticks(fields[12]) + ticks(fields[13]) + ticks(fields[14])) / TICKS_A_SECOND;
    }

    private static long ticks(String text) {
        return Long.parseLong(text);
    }
}
