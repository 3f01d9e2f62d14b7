package org.hearth.access;

import org.hearth.topic.Audience;

/** What the Guardian needs to know of a topic. */
public interface OnTopic {

    Audience audience();

    boolean archived();
}
