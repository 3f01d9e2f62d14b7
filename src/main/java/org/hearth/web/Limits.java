package org.hearth.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hearth.access.Refused;
import org.hearth.access.Verdict;
import org.hearth.settings.Settings;

/**
 * How often something may be done in a minute. Whoever is too fast is told how long to wait; nobody is locked out for longer.
 * Kept in memory, forgotten after ten minutes, never stored.
 */
@ApplicationScoped
public class Limits {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10)).build();

    @Inject
    private Settings settings;

    /** @throws Refused when this account was tried too often, or anything from this address */
    public void signIn(String nameKey, String address) {
        take("sign-in from " + address, settings.signInLimit() * 3);
        take("sign-in as " + Secrets.hash(nameKey) + " from " + address, settings.signInLimit());
    }

    /** Before anything is checked: how easy a password is to guess takes a while to find out. */
    public void tryToJoin(String address) {
        take("try to join " + address, settings.joinLimit() * 6);
    }

    public void join(String address) {
        take("join " + address, settings.joinLimit());
    }

    /** @throws Refused when sessions were begun for this member too often */
    public void beginSession(Long memberId) {
        take("session of " + memberId, settings.signInLimit() * 6);
    }

    public void post(Long memberId) {
        take("post " + memberId, settings.postLimit());
    }

    private void take(String who, int aMinute) {
        if (aMinute == 0) {
            return;
        }
        Bucket bucket = buckets.get(who, key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1))).build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw new Refused(Verdict.refused("refused.too-fast", seconds));
        }
    }
}
