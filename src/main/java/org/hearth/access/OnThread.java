package org.hearth.access;

/** What the Guardian needs to know of a thread. */
public interface OnThread {

    OnTopic topic();

    boolean locked();
}
