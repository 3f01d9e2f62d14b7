package org.hearth.text;

import java.util.List;

/**
 * Why something typed or uploaded cannot be taken as it is.
 *
 * @param key of the sentence in the message bundle
 * @param params what the sentence is filled with
 */
public record Problem(String key, List<Object> params) {

    public Problem {
        params = List.copyOf(params);
    }

    public static Problem of(String key, Object... params) {
        return new Problem(key, List.of(params));
    }
}
