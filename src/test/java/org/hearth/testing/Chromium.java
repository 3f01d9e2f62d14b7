package org.hearth.testing;

import java.nio.file.Path;

/** Finds the browser of the journeys. */
final class Chromium {

    private Chromium() {
    }

    static Path path() {
        // The same engine without its windows, which nobody sees here and which take half of the time.
        return Programs.look("chromium-headless-shell", "chromium-headless-shell").orElseGet(() ->
                Programs.find("chromium", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"));
    }
}
