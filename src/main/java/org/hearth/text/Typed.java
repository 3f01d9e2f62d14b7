package org.hearth.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Checks what was typed into the fields of one form, so that all that is wrong is said at once, beside each field. */
public final class Typed {

    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /** @param id of the field on the page */
    public Typed field(String id, Field kind, String typed) {
        Lengths.check(kind, typed).ifPresent(problem -> problems.put(id, problem));
        return this;
    }

    public Typed problem(String id, java.util.Optional<Problem> problem) {
        problem.ifPresent(found -> problems.putIfAbsent(id, found));
        return this;
    }

    /** @throws Unacceptable when anything was wrong */
    public void check() {
        if (!problems.isEmpty()) {
            throw new Unacceptable(problems);
        }
    }
}
