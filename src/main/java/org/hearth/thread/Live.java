package org.hearth.thread;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.hearth.access.Guardian;
import org.hearth.post.Posts;
import org.hearth.web.Changed;
import org.hearth.web.Phrases;

/** Readers who have a thread open, and what they are told: "2 new replies". */
@ApplicationScoped
public class Live {

    /** Open lines of this node; who comes later reads without. */
    private static final int MOST = 5_000;
    /** Then a browser asks again by itself, and who may no longer read the thread is told nothing more. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @Inject
    private Posts posts;
    @Inject
    private Guardian guardian;
    @Inject
    private Phrases phrases;
    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    private final Map<Long, Set<LiveReader>> readers = new ConcurrentHashMap<>();
    private final AtomicInteger lines = new AtomicInteger();

    /** Whether there is room for one more. */
    public boolean hasRoom() {
        return lines.get() < MOST;
    }

    /** How many lines are open. */
    public int lines() {
        return lines.get();
    }

    /** @param after the number of the last post on the reader's page */
    public void open(Long threadId, int after, AsyncContext line) throws IOException {
        line.setTimeout(LONGEST.toMillis());
        LiveReader reader = new LiveReader(line, after, guardian.readable(), gone -> forget(threadId, gone));
        lines.incrementAndGet();
        readers.computeIfAbsent(threadId, id -> ConcurrentHashMap.newKeySet()).add(reader);
        reader.nudge();
        // What came between the making of the page and this moment.
        executor.execute(() -> tell(threadId, List.of(reader)));
    }

    private void forget(Long threadId, LiveReader reader) {
        readers.computeIfPresent(threadId, (id, all) -> {
            if (all.remove(reader)) {
                lines.decrementAndGet();
            }
            return all.isEmpty() ? null : all;
        });
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        if (changed.threadId() != null && readers.containsKey(changed.threadId())) {
            executor.execute(() -> tell(changed.threadId(), List.copyOf(readers.getOrDefault(changed.threadId(), Set.of()))));
        }
    }

    private void tell(Long threadId, List<LiveReader> whom) {
        whom.stream().collect(Collectors.groupingBy(LiveReader::readable)).forEach((readable, alike) -> {
            NewReplies replies = posts.newReplies(threadId, alike.stream().mapToInt(LiveReader::after).min().orElse(0), readable);
            alike.forEach(reader -> reader.tell(replies.after(reader.after()), event(replies, reader.after())));
        });
    }

    private String event(NewReplies replies, int after) {
        int many = replies.after(after);
        return "data: " + Json.createObjectBuilder().add("many", many).add("words", many == 0 ? "" : phrases.of("live.new", many))
                .add("path", many == 0 ? "" : "/posts/" + replies.first(after)).build() + "\n\n";
    }

    /** Nudges all, so that lines whose other end is gone end here too. */
    public void nudge() {
        all().forEach(LiveReader::nudge);
    }

    private List<LiveReader> all() {
        List<LiveReader> all = new ArrayList<>();
        readers.values().forEach(all::addAll);
        return all;
    }

    @PreDestroy
    void close() {
        all().forEach(LiveReader::end);
    }
}
