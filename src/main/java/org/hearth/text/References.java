package org.hearth.text;

import java.util.Set;

/**
 * What a source may refer to, to be fetched with one query each before it is formatted.
 *
 * @param posts ids of posts that are quoted, 20 at most
 * @param names of members as typed, 50 at most; some may be nobody's
 */
public record References(Set<Long> posts, Set<String> names) {

    static final int MOST_POSTS = 20;
    static final int MOST_NAMES = 50;

    public References {
        posts = Set.copyOf(posts);
        names = Set.copyOf(names);
    }
}
