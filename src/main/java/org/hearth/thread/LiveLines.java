package org.hearth.thread;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Nudges the open lines of this node now and then; proxies cut lines on which nothing is said for a minute. */
@Singleton
public class LiveLines {

    @Inject
    private Live live;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void nudge() {
        live.nudge();
    }
}
