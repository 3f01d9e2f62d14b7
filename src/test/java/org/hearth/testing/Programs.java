package org.hearth.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds programs that tests need, and on Debian as root installs them, so that a fresh machine needs no preparation. */
public final class Programs {

    private Programs() {
    }

    /**
     * @param names any of which will do
     * @throws IllegalStateException naming what to install, when there is none and this machine can't be helped
     */
    public static Path find(String debianPackage, String... names) {
        return look(debianPackage, names).orElseThrow(() -> new IllegalStateException("The tests need one of " + List.of(names) + " on the PATH: install the package '"
                + debianPackage + "' (Debian: apt-get install " + debianPackage + ")."));
    }

    /** The same for what would be nice to have. */
    static Optional<Path> look(String debianPackage, String... names) {
        return onPath(names).or(() -> oneAtATime(() -> {
            if (onPath(names).isEmpty()) {
                install(debianPackage);
            }
            return onPath(names);
        }));
    }

    /** The tests run in several JVMs, and apt-get in one of them at a time. */
    private static <T> T oneAtATime(Supplier<T> work) {
        try (FileChannel channel = FileChannel.open(Path.of("target", "apt-get.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    private static void install(String debianPackage) {
        if (!System.getProperty("user.name").equals("root") || !Files.exists(Path.of("/etc/debian_version"))) {
            return;
        }
        System.out.println("Installing " + debianPackage + " for the tests; what apt-get says is in target/apt-get.log");
        ProcessBuilder aptGet = new ProcessBuilder("sh", "-c",
                "apt-get update && apt-get install -y --no-install-recommends " + debianPackage);
        aptGet.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            aptGet.redirectErrorStream(true).redirectOutput(Path.of("target", "apt-get.log").toFile())
                    .start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
