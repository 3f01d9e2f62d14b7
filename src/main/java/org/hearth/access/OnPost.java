package org.hearth.access;

import java.time.Instant;

/** What the Guardian needs to know of a post. */
public interface OnPost {

    Long authorId();

    /** Whether it is the first post of its thread. */
    boolean opening();

    boolean removed();

    Instant createdAt();
}
