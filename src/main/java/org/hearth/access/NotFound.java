package org.hearth.access;

/**
 * There is nothing here, or nothing that this visitor may know of: the two are never told apart.
 */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
