package org.hearth.draft;

/**
 * What a form belongs to.
 *
 * @param title of the thread, or of the topic for a new one; empty when the visitor may not see it
 * @param who wrote the post that is answered; empty for none
 */
public record Where(String title, String who) {

    static final Where UNKNOWN = new Where("", "");
}
