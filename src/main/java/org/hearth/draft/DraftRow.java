package org.hearth.draft;

import java.time.Instant;
import java.util.Map;
import org.hearth.text.Teaser;

/**
 * A draft in the list of a member's drafts.
 *
 * @param key what names it when it is thrown away or brought back
 * @param place the address of its form
 * @param kind what is being written: thread, reply or edit
 * @param heading the title or subject as typed; empty for none
 * @param at when it was saved, or thrown away
 */
public record DraftRow(String key, String place, String kind, Where where, String heading, String teaser, Instant at) {

    static DraftRow of(String key, Where where, Map<String, String> fields, Instant at) {
        String place = form(key);
        String kind = place.endsWith("/new") ? "thread" : place.endsWith("/edit") ? "edit" : "reply";
        String heading = fields.getOrDefault("title", fields.getOrDefault("subject", ""));
        return new DraftRow(key, place, kind, where, heading, Teaser.of(fields.getOrDefault("text", "")), at);
    }

    /** The place of the form that a draft belongs to, also when it was thrown away. */
    static String form(String key) {
        return key.substring(key.indexOf('/'));
    }

    public boolean gone() {
        return !key.equals(place);
    }
}
