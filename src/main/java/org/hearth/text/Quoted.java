package org.hearth.text;

import java.text.Normalizer;
import java.util.Set;

/**
 * A post that is quoted.
 *
 * @param names under which its author goes: the username, the display name
 * @param source as typed
 * @param opening whether it opens its thread
 */
public record Quoted(Set<String> names, String source, boolean opening) {

    public Quoted {
        names = Set.copyOf(names);
    }

    boolean isBy(String name) {
        String typed = bare(name);
        return names.stream().anyMatch(known -> bare(known).equalsIgnoreCase(typed));
    }

    /** A name as it can stand in one line among others' words. */
    static String bare(String name) {
        return Normalizer.normalize(Markup.oneLine(Characters.tame(Characters.settle(name), false)), Normalizer.Form.NFC);
    }
}
