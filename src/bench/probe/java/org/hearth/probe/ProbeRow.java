package org.hearth.probe;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A post as the probe shows it. */
public record ProbeRow(Long id, int number, String html, OffsetDateTime createdAt, String name, String displayName, String pronouns) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    public String time() {
        return TIME.format(createdAt);
    }
}
