package org.hearth.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hearth.testing.Corpus;

/**
 * The two real discussions: what is left of two web pages as plain text. Taken from them are the words that people wrote,
 * character by character, with {@code \n} between lines; the forms, counts and reactions around them are left out.
 */
final class SeedDocuments {

    /** @param text of the article or teaser above the comments */
    record Discussion(String title, String text, List<Comment> comments) {
    }

    /**
     * @param depth 1 for a comment on the article, 2 for an answer to such a comment; always 1 where the document is flat
     * @param title empty where the document shows none
     */
    record Comment(int depth, String title, String text) {

        /** Whether the title is only the first words, which the old forum took when its field was left empty. */
        boolean titleDerived() {
            return !title.isEmpty() && text.startsWith(title);
        }

        boolean titleTyped() {
            return !title.isEmpty() && !text.startsWith(title);
        }
    }

    /** The blog where the second discussion stood: its name, its tagline, and the line about the therapist who wrote it. */
    record Blog(String title, String tagline, String about, Discussion discussion) {
    }

    /** "    1. Words": the number starts again at each level, which the spaces before it tell. */
    private static final Pattern NUMBERED = Pattern.compile("( +)\\d+\\. (.*)");
    private static final int LONGEST_TITLE = 60;

    private SeedDocuments() {
    }

    /** A long article, and comments that are indented by two spaces for each level. */
    static Discussion article() {
        List<String> lines = lines("000_216c483dd373851f.txt");
        int count = first(lines, line -> line.matches("\\d+ thoughts on .*"));
        int form = first(lines, "Leave a Reply"::equals);
        return new Discussion(lines.get(0), text(lines.subList(1, count)), indented(lines.subList(count + 1, form)));
    }

    private static List<Comment> indented(List<String> lines) {
        List<Comment> comments = new ArrayList<>();
        for (int i = first(lines, line -> NUMBERED.matcher(line).matches()); i < lines.size();) {
            Matcher begin = NUMBERED.matcher(lines.get(i));
            begin.matches();
            int indent = begin.group(1).length();
            List<String> text = new ArrayList<>(List.of(begin.group(2)));
            for (i++; i < lines.size() && !NUMBERED.matcher(lines.get(i)).matches(); i++) {
                String line = lines.get(i);
                if (!line.strip().startsWith("Liked by ")) {
                    text.add(line.isEmpty() ? "" : line.substring(indent + 2));
                }
            }
            comments.add(new Comment(indent / 2, "", text(text)));
        }
        return comments;
    }

    /** A teaser, and comments that begin with their title in a line of its own; two blank lines stand before one without. */
    static Blog blog() {
        List<String> lines = lines("002_44e65e69575d120d.txt");
        int form = first(lines, "Post new comment"::equals);
        int about = first(lines, line -> line.contains(" is a clinical psychologist, "));
        return new Blog(lines.get(0), lines.get(2), lines.get(about),
                new Discussion(lines.get(4), lines.get(6), titled(lines.subList(7, form))));
    }

    /** The formatting rules that the form of the second discussion printed. */
    static List<String> rules() {
        return lines("002_44e65e69575d120d.txt").stream().map(String::strip).filter(line -> line.startsWith("• "))
                .map(line -> line.substring(2)).toList();
    }

    private static List<Comment> titled(List<String> lines) {
        List<Comment> comments = new ArrayList<>();
        for (String part : text(lines).split("\n\n\n")) {
            String title = "";
            List<String> text = new ArrayList<>();
            for (String paragraph : part.split("\n\n")) {
                if (paragraph.length() <= LONGEST_TITLE && !paragraph.contains("\n")) {
                    if (!text.isEmpty()) {
                        comments.add(new Comment(1, title, String.join("\n\n", text)));
                    }
                    title = paragraph;
                    text.clear();
                } else {
                    text.add(paragraph);
                }
            }
            comments.add(new Comment(1, title, String.join("\n\n", text)));
        }
        return comments;
    }

    /** Blank lines around a text part it from its neighbours; those within are its own. */
    private static String text(List<String> lines) {
        return String.join("\n", lines).strip();
    }

    private static int first(List<String> lines, Predicate<String> wanted) {
        return IntStream.range(0, lines.size()).filter(i -> wanted.test(lines.get(i))).findFirst().orElseThrow();
    }

    private static List<String> lines(String name) {
        Path document = Corpus.folder().resolve("seeds").resolve(name);
        try {
            return Files.readAllLines(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
