package org.hearth.access;

/** The Guardian said no. Pages show the reason; whatever was typed stays in the box. */
public class Refused extends RuntimeException {

    private final transient Verdict verdict;

    public Refused(Verdict verdict) {
        super(verdict.reason());
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }
}
