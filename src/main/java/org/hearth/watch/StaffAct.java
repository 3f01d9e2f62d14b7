package org.hearth.watch;

/**
 * A moderator or administrator did something.
 *
 * @param act its name, such as LOCK
 * @param on to what: the kind of thing and its id
 */
public record StaffAct(String act, String on) {
}
