package org.hearth.text;

import java.util.Optional;

/** Finds the members whom {@code @name} refers to, among those fetched beforehand ({@link Formatter#references}). */
@FunctionalInterface
public interface Mentions {

    Mentions NONE = name -> Optional.empty();

    /**
     * @param name as typed, whatever its case, without the {@code @}
     * @return the name as it stands in the address of the profile
     */
    Optional<String> find(String name);
}
