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

    /** Knuth, Morris and Pratt: words chosen to be slow to find are found as fast as others. */
    static boolean occurs(String words, String text) {
        int[] fallback = new int[words.length() + 1];
        for (int i = 1, same = 0; i < words.length(); i++) {
            while (same > 0 && words.charAt(i) != words.charAt(same)) {
                same = fallback[same];
            }
            same += words.charAt(i) == words.charAt(same) ? 1 : 0;
            fallback[i + 1] = same;
        }
        for (int i = 0, same = 0; i < text.length(); i++) {
            while (same > 0 && text.charAt(i) != words.charAt(same)) {
                same = fallback[same];
            }
            same += text.charAt(i) == words.charAt(same) ? 1 : 0;
            if (same == words.length()) {
                return true;
            }
        }
        return false;
    }

    /** A name as it can stand in one line among others' words. */
    static String bare(String name) {
        return Normalizer.normalize(Markup.oneLine(Characters.tame(Characters.settle(name), false)), Normalizer.Form.NFC);
    }
}
