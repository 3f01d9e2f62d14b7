package org.hearth.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writing: eight members who reply through the form at the same time, each in threads of their own. */
final class Posting {

    /** Threads that each writer opens before a measurement, so that opening is not measured. */
    private static final int OPENED = 24;

    private final Forum forum;
    private final List<Writer> writers = new ArrayList<>();
    private final List<String> threads;
    private final List<String> sentences;
    private int next;

    Posting(Forum forum, List<String> threads, List<String> sentences) throws IOException {
        this.forum = forum;
        this.threads = threads;
        this.sentences = sentences;
        for (int i = 1; i <= Seed.WRITERS; i++) {
            writers.add(new Writer(forum, "writer" + i));
        }
    }

    Writer anyone() {
        return writers.get(0);
    }

    Sample measure(int seconds) throws IOException, InterruptedException {
        for (Writer writer : writers) {
            List<String> opened = new ArrayList<>();
            for (int i = 0; i < OPENED; i++) {
                opened.add(threads.get(next++ % threads.size()));
            }
            writer.open(opened);
        }
        Machine machine = Machine.now();
        double before = forum.cpu();
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        List<Callable<List<Double>>> work = new ArrayList<>();
        for (Writer writer : writers) {
            Random chance = new Random(next + work.size());
            work.add(() -> write(writer, end, chance));
        }
        ExecutorService pool = Executors.newFixedThreadPool(writers.size());
        List<Double> times = new ArrayList<>();
        try {
            for (Future<List<Double>> done : pool.invokeAll(work)) {
                times.addAll(done.get());
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            pool.shutdown();
        }
        double took = (System.nanoTime() - begin) / 1e9;
        double cpu = forum.cpu() - before;
        Collections.sort(times);
        return new Sample(times.size() / took, times.get(times.size() / 2), times.get(times.size() * 99 / 100),
                cpu * 1000 / times.size(), 0, 0, machine.others(cpu));
    }

    private List<Double> write(Writer writer, long end, Random chance) throws IOException {
        List<Double> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                text.append(i == 3 ? "\n\n" : " ").append(sentences.get(chance.nextInt(sentences.size())));
            }
            long began = System.nanoTime();
            writer.reply(text.toString());
            times.add((System.nanoTime() - began) / 1e6);
        }
        return times;
    }
}
