package org.hearth.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.hearth.settings.Settings;

/**
 * Finished pages for guests, in memory. A page is right or not there: it remembers the moment at which its making began, and
 * every change the moment after its commit; a page that began before the last change of what it shows is made anew. Word from
 * other nodes may be lost: beside others a page is kept for less than a second, so that it is never older than that.
 */
@ApplicationScoped
public class KeptPages {

    /** Threads whose last change is remembered one by one; when there are more, all pages are made anew once. */
    private static final int MOST_THREADS = 10_000;

    /** Nanoseconds for which a page is kept where other nodes write too. */
    private static final long BESIDE_OTHERS = Duration.ofMillis(900).toNanos();

    private final AtomicLong moment = new AtomicLong();
    private final Map<Long, Long> threads = new ConcurrentHashMap<>();
    private volatile long anywhere;
    private volatile long everything;

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private Cache<String, KeptPage> pages;
    private boolean alone;

    protected KeptPages() {
    }

    @Inject
    public KeptPages(Settings settings) {
        alone = settings.nodes().isEmpty();
        pages = Caffeine.newBuilder().maximumWeight(settings.pageMemory()).weigher((String key, KeptPage page) ->
                2 * key.length() + page.size()).build();
    }

    /** Where time stands, to be asked before a page is made. */
    Moment now() {
        return new Moment(moment.get(), System.nanoTime());
    }

    void keep(String key, KeptPage page) {
        pages.put(key, page);
    }

    /** @return the page, when nothing that it shows has changed since it was made */
    Optional<KeptPage> find(String key) {
        KeptPage page = pages.getIfPresent(key);
        boolean found = page != null && fresh(page);
        (found ? hits : misses).increment();
        return found ? Optional.of(page) : Optional.empty();
    }

    /** How often a page was answered from memory, since the start. */
    public long hits() {
        return hits.sum();
    }

    /** How often a page that may be kept had to be made. */
    public long misses() {
        return misses.sum();
    }

    /** How many pages are kept, some of them perhaps no longer right. */
    public long size() {
        return pages.estimatedSize();
    }

    private boolean fresh(KeptPage page) {
        return page.asOf().change() >= lastChange(page.threadId())
                && (alone || System.nanoTime() - page.asOf().nanos() < BESIDE_OTHERS);
    }

    private long lastChange(Long threadId) {
        return Math.max(everything, threadId == null ? anywhere : threads.getOrDefault(threadId, 0L));
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        if (changed.threadId() == null || threads.size() >= MOST_THREADS && !threads.containsKey(changed.threadId())) {
            everything = moment.incrementAndGet();
            threads.clear();
            anywhere = everything;
        } else {
            threads.merge(changed.threadId(), moment.incrementAndGet(), Math::max);
            anywhere = moment.get();
        }
    }

    /**
     * A moment.
     *
     * @param change how many changes were heard of until then
     * @param nanos the time of {@link System#nanoTime()}
     */
    record Moment(long change, long nanos) {
    }
}
