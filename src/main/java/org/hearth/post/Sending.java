package org.hearth.post;

import org.hearth.web.Secrets;

/**
 * What a form sent.
 *
 * @param place where it would stand
 * @param formKey names the form; null for none
 * @param heading the subject, or the title of a thread; as it is kept, like all of it
 */
public record Sending(String place, String formKey, String heading, String text, String links) {

    /** What fits the column. */
    private static final int LENGTH = 40;

    /**
     * The same for the same words sent by the same form to the same place, so that they make one post, whatever becomes of it
     * later; nobody who finds it in the database can guess words from it without the key.
     */
    String mark() {
        return formKey == null ? null : Secrets.hash(String.join("\0", place, formKey, heading, text, links)).substring(0, LENGTH);
    }
}
