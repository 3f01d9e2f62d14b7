package org.hearth.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The repository's files as text, for rules about what is written rather than what is compiled. */
final class Sources {

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", ".idea", ".vscode", ".settings");

    private Sources() {
    }

    /** @return the text of every file under a folder whose name ends so, by its path; empty when there is no such folder */
    static TreeMap<Path, String> under(String folder, String ending) {
        TreeMap<Path, String> texts = new TreeMap<>();
        Path root = Path.of(folder);
        if (Files.exists(root)) {
            try (Stream<Path> paths = Files.walk(root)) {
                paths.filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path) && ours(root, path))
                        .forEach(path -> read(path, texts));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    private static boolean ours(Path root, Path path) {
        return !NOT_OURS.contains(root.relativize(path).getName(0).toString());
    }

    private static void read(Path path, TreeMap<Path, String> texts) {
        try {
            texts.put(path, Files.readString(path));
        } catch (CharacterCodingException e) {
            // A picture or another file that is not text.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what a pattern finds in a text, each told by its line: "src/main/x.java:12: what was found" */
    static List<String> find(Path path, String text, Pattern pattern, Function<MatchResult, String> tell) {
        return pattern.matcher(text).results()
                .map(found -> path + ":" + text.substring(0, found.start()).lines().count() + ": " + tell.apply(found)).toList();
    }
}
