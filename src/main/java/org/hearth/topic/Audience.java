package org.hearth.topic;

import java.util.EnumSet;
import java.util.Set;

/** Who may read a topic. */
public enum Audience {
    /** Everybody, and search engines may list it. */
    PUBLIC,
    /** Everybody, but search engines are asked not to list it. */
    UNLISTED,
    /** Members who are signed in; for guests it does not exist. */
    MEMBERS;

    /** The audiences of topics whose words may be carried to this one, because whoever reads here may read there. */
    public Set<Audience> within() {
        return this == MEMBERS ? EnumSet.allOf(Audience.class) : EnumSet.of(PUBLIC, UNLISTED);
    }
}
