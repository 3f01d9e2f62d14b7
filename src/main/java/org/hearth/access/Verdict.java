package org.hearth.access;

import java.util.List;

/**
 * The answer to "may I?": allowed, or a key of the message bundle that says kindly why not.
 *
 * @param reason the key of the reason; null when allowed
 * @param details what the reason's sentence is filled with
 */
public record Verdict(String reason, List<Object> details) {

    public static final Verdict ALLOWED = new Verdict(null, List.of());

    public static Verdict refused(String reason, Object... details) {
        return new Verdict(reason, List.of(details));
    }

    public boolean allowed() {
        return reason == null;
    }

    /** This verdict when it refuses, else the other: the first reason wins. */
    public Verdict and(Verdict other) {
        return allowed() ? other : this;
    }

    /** @throws Refused with the reason, unless allowed */
    public void orThrow() {
        if (!allowed()) {
            throw new Refused(this);
        }
    }
}
