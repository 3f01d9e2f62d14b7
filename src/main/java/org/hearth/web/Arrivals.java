package org.hearth.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.hearth.settings.Settings;

/**
 * Forms that are still on their way. Reading one takes a thread of the server until its last byte, however slowly they come; so
 * only some may arrive at once, and only a part of those from one address. Readers have the other threads for themselves.
 */
@ApplicationScoped
public class Arrivals {

    /** Half of the server's threads (http-thread-pool: 200). */
    private static final int AT_ONCE = 100;

    private final Semaphore all = new Semaphore(AT_ONCE);
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    @Inject
    private Settings settings;

    /** @return whether it may arrive now; then {@link #end} must follow */
    boolean begin(String address) {
        if (!all.tryAcquire()) {
            return false;
        }
        if (byAddress.merge(address, 1, Integer::sum) > settings.arrivals()) {
            end(address);
            return false;
        }
        return true;
    }

    void end(String address) {
        byAddress.computeIfPresent(address, (known, arriving) -> arriving == 1 ? null : arriving - 1);
        all.release();
    }
}
