package org.hearth.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hearth.testing.InContainer;
import org.junit.jupiter.api.Test;

class TurnsIT extends InContainer {

    @Inject
    private Turns turns;

    @Test
    void while_one_makes_posts_anew_no_other_does_and_afterwards_another_may() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            inTransaction(() -> {
                // The forum's own timer may have the turn for a moment.
                while (!turns.rebuild()) {
                    Thread.onSpinWait();
                }
                assertThat(other.submit(() -> inRequest(() -> inTransaction(() -> turns.rebuild()))).get()).isFalse();
                return null;
            });
            boolean taken = false;
            while (!taken) {
                taken = inTransaction(() -> turns.rebuild());
            }
        } finally {
            other.shutdownNow();
        }
    }
}
