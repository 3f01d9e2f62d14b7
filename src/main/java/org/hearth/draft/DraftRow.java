package org.hearth.draft;

import java.time.Instant;
import java.util.Map;
import org.hearth.text.Teaser;

/**
 * A draft in the list of a member's drafts.
 *
 * @param kind what is being written: thread, reply or edit
 * @param title as typed; empty for none
 */
public record DraftRow(String place, String kind, String title, String teaser, Instant savedAt) {

    static DraftRow of(String place, Map<String, String> fields, Instant savedAt) {
        String kind = place.endsWith("/new") ? "thread" : place.endsWith("/edit") ? "edit" : "reply";
        String title = fields.getOrDefault("title", fields.getOrDefault("subject", ""));
        return new DraftRow(place, kind, title, Teaser.of(fields.getOrDefault("text", "")), savedAt);
    }
}
