package org.hearth.web;

/** A form did not arrive as ours are sent. Answered with 400; nothing is changed. */
public class Malformed extends RuntimeException {

    Malformed(String field) {
        super("without " + field, null, false, false);
    }
}
