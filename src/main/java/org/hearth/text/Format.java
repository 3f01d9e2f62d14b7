package org.hearth.text;

/**
 * How a post is formatted.
 *
 * @param rules in force
 * @param opening whether it opens a thread, and may use more tags
 * @param linksHeld whether outside links are held back, as in the first posts of a new member: their addresses are shown as
 *        plain text
 * @param baseUrl of this forum, like {@code https://forum.example.org}; links to it are not outside links. Null when there is none
 * @param quotes answers which posts are quoted rightly; {@link Quotes#NONE} for none
 * @param mentions answers who is mentioned; {@link Mentions#NONE} switches them off
 */
public record Format(Rules rules, boolean opening, boolean linksHeld, String baseUrl, Quotes quotes, Mentions mentions) {

    /** Without regard to other posts and members. */
    public static Format of(Rules rules, boolean opening, String baseUrl) {
        return new Format(rules, opening, false, baseUrl, Quotes.NONE, Mentions.NONE);
    }

    /** The same for links that are not held. */
    public Format withLinks() {
        return new Format(rules, opening, false, baseUrl, quotes, mentions);
    }
}
