package org.hearth.topic;

/** Who may read a topic. */
public enum Audience {
    /** Everybody, and search engines may list it. */
    PUBLIC,
    /** Everybody, but search engines are asked not to list it. */
    UNLISTED,
    /** Members who are signed in; for guests it does not exist. */
    MEMBERS
}
