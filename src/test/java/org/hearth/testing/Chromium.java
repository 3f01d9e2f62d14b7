package org.hearth.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the browser of the journeys, and on Debian as root installs it, so that a fresh machine needs no preparation. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {
    }

    /** @throws IllegalStateException naming what to install, when there is none and this machine can't be helped */
    static Path path() {
        return onPath().or(() -> {
            install();
            return onPath();
        }).orElseThrow(() -> new IllegalStateException("Journeys need Chromium: install the package 'chromium' "
                + "(Debian: apt-get install chromium) so that one of " + NAMES + " is on the PATH."));
    }

    private static Optional<Path> onPath() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    private static void install() {
        if (!System.getProperty("user.name").equals("root") || !Files.exists(Path.of("/etc/debian_version"))) {
            return;
        }
        System.out.println("Installing Chromium for the journeys; what apt-get says is in target/apt-get.log");
        ProcessBuilder aptGet = new ProcessBuilder("sh", "-c",
                "apt-get update && apt-get install -y --no-install-recommends chromium");
        aptGet.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            aptGet.redirectErrorStream(true).redirectOutput(Path.of("target", "apt-get.log").toFile())
                    .start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
