package org.hearth.draft;

import java.time.Instant;

/** What another window has saved of the same form: all its words in a row, to be read beside one's own. */
public record OtherDraft(String words, Instant savedAt) {
}
