package org.hearth.thread;

import java.time.Instant;

/** Who pinned or locked a thread, when and why. */
public record StateLine(String by, Instant at, String reason) {
}
