package org.hearth.text;

import java.util.Optional;

/**
 * Finds the posts that {@code [quote=Name;123]} refers to, among those fetched beforehand ({@link Formatter#references}). What
 * is formatted is shown to many: it must know only posts that everybody may see who may see the quote.
 */
@FunctionalInterface
public interface Quotes {

    Quotes NONE = post -> Optional.empty();

    Optional<Quoted> find(long post);
}
