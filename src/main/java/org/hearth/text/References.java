package org.hearth.text;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a source may refer to, to be fetched with one query each before it is formatted.
 *
 * @param posts ids of posts that are quoted, in the order in which they are; a text may quote {@link #MOST_POSTS}
 * @param names of members as typed, 50 at most; some may be nobody's
 */
public record References(Set<Long> posts, Set<String> names) {

    public static final int MOST_POSTS = 20;
    static final int MOST_NAMES = 50;

    public References {
        posts = Collections.unmodifiableSet(new LinkedHashSet<>(posts));
        names = Set.copyOf(names);
    }
}
