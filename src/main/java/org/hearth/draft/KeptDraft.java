package org.hearth.draft;

import java.time.Instant;
import java.util.Map;

/**
 * What stands in a form that was not sent yet.
 *
 * @param fields what was typed, by field
 */
public record KeptDraft(Map<String, String> fields, Instant savedAt) {
}
