package org.hearth.text;

import java.util.Map;

/** What was typed cannot be taken as it is. Pages say so beside each field and keep the text in it. */
public class Unacceptable extends RuntimeException {

    private final transient Map<String, Problem> problems;

    /** @param problems by the id of the field on the page */
    public Unacceptable(Map<String, Problem> problems) {
        super(problems.keySet().toString());
        this.problems = Map.copyOf(problems);
    }

    public static Unacceptable of(String field, String key, Object... params) {
        return new Unacceptable(Map.of(field, Problem.of(key, params)));
    }

    public Map<String, Problem> problems() {
        return problems;
    }
}
