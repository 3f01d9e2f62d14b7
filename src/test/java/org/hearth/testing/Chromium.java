package org.hearth.testing;

import java.nio.file.Path;

/** Finds the browser of the journeys. */
final class Chromium {

    private Chromium() {
    }

    static Path path() {
        return Programs.find("chromium", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }
}
