package org.hearth.testing;

import java.nio.file.Path;

/**
 * Where the real discussions are. Tests that need them carry {@code @Tag("corpus")}: the build leaves those out unless it is
 * called with {@code -Pcorpus -Dhearth.corpus=DIR}, and then runs them alone.
 */
public final class Corpus {

    private Corpus() {
    }

    /** The folder that was named; the build has checked that it is there. */
    public static Path folder() {
        return Path.of(System.getProperty("hearth.corpus"));
    }
}
