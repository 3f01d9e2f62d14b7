package org.hearth.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the message bundles: no sentence is missing, none is left over, and each is filled with all that it asks for. */
class WordRulesTest {

    private static final TreeMap<Path, String> VIEWS = Sources.under("src/main/webapp", ".xhtml");
    private static final TreeMap<Path, String> CODE = Sources.under("src/main/java", ".java");
    private static final TreeMap<Path, String> BUNDLES = Sources.under("src/main/resources/org/hearth", ".properties");
    private static final TreeMap<String, String> SENTENCES = new TreeMap<>();

    static {
        BUNDLES.forEach((path, text) -> {
            if (!isTranslation(path)) {
                SENTENCES.putAll(sentences(text));
            }
        });
    }

    /** What a page or a class says by name: text['key'], say.of('key', 3), phrases.of("key"), refused("key", 3). */
    private static final Pattern SAID = Pattern.compile("\\btext\\[|\\b(say|phrases|Problem)\\.of\\("
            + "|(?<![.\\w])((Verdict\\.)?refused|problem|notices\\.here|notices\\.after)\\(");
    /** The build replaces it by the sentence. */
    private static final Pattern WRITTEN = Pattern.compile("#\\{text\\['([^']*)'\\]\\}");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)*)'|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern NUMBERED = Pattern.compile("(.+)\\.\\d+\\.\\w+");
    private static final Pattern PRINTF = Pattern.compile("%(\\d+\\$)?[sdnf]\\b");

    @Test
    void every_sentence_that_is_said_stands_in_a_bundle() {
        assertThat(said().filter(said -> said.prefix() ? SENTENCES.keySet().stream().noneMatch(key -> key.startsWith(said.key()))
                : !SENTENCES.containsKey(said.key()))).as("sentences that no bundle has").isEmpty();
    }

    @Test
    void every_sentence_of_a_bundle_is_said_somewhere() {
        Set<String> written = new HashSet<>();
        Stream.of(VIEWS, CODE).map(TreeMap::values).flatMap(Collection::stream)
                .forEach(text -> LITERAL.matcher(text).results().map(WordRulesTest::content).forEach(written::add));
        // In an attribute of a view the quotes of a key stand inside other quotes.
        VIEWS.values().forEach(text -> Pattern.compile("'([\\w.-]+)'").matcher(text).results()
                .map(found -> found.group(1)).forEach(written::add));
        List<String> beginnings = written.stream().filter(literal -> literal.matches("[\\w-]+(\\.[\\w-]+)*\\.")).toList();

        assertThat(SENTENCES.keySet().stream()
                .filter(key -> !key.startsWith("jakarta.faces.") && !key.startsWith("primefaces."))
                .filter(key -> !written.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> !written.contains(key.replaceAll("\\.[^.]+$", ""))
                        || !written.contains(key.substring(key.lastIndexOf('.') == -1 ? 0 : key.lastIndexOf('.'))))
                .filter(key -> !NUMBERED.matcher(key).matches() || !written.contains(NUMBERED.matcher(key).replaceAll("$1"))))
                .as("sentences that nobody says").isEmpty();
    }

    @Test
    void every_sentence_is_filled_with_what_it_asks_for() {
        assertThat(said().filter(said -> !said.prefix() && SENTENCES.containsKey(said.key()))
                .filter(said -> said.details() != blanks(said.key()))
                .map(said -> said + ", " + blanks(said.key()) + " asked for: " + SENTENCES.get(said.key())))
                .as("sentences with too little or too much to fill in").isEmpty();
    }

    @Test
    void sentences_that_the_build_writes_into_pages_are_plain_text_there() {
        // Maven reads the bundle as ISO 8859-1, so what is not ASCII is escaped there.
        assertThat(VIEWS.values().stream().flatMap(view -> WRITTEN.matcher(view).results()).map(found -> SENTENCES.get(found.group(1)))
                .filter(sentence -> sentence.matches("(?s).*([<&\"]|[^\\x00-\\x7f]|[#$]\\{).*")).distinct())
                .as("sentences that would be markup, or garbled, in a page").isEmpty();
    }

    @Test
    void every_sentence_can_be_filled() {
        List<String> wrong = new ArrayList<>();
        SENTENCES.forEach((key, sentence) -> {
            if (PRINTF.matcher(sentence).find()) {
                wrong.add(key + ": a blank of another kind: " + sentence);
            }
            if (sentence.contains("{")) {
                try {
                    Set<String> names = new MessageFormat(sentence, Locale.ENGLISH).getArgumentNames();
                    if (!names.equals(IntStream.range(0, names.size()).mapToObj(String::valueOf).collect(Collectors.toSet()))) {
                        wrong.add(key + ": blanks are {0}, {1} and so on, without a gap: " + sentence);
                    }
                } catch (IllegalArgumentException e) {
                    wrong.add(key + ": " + e.getMessage());
                }
            }
            if (sentence.isBlank()) {
                wrong.add(key + ": says nothing");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_sentence_is_written_twice() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        BUNDLES.forEach((path, text) -> {
            if (!isTranslation(path)) {
                load(text, new Properties() {
                    @Override
                    public synchronized Object put(Object key, Object value) {
                        if (!seen.add((String) key)) {
                            wrong.add(path + ": " + key);
                        }
                        return super.put(key, value);
                    }
                });
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_translation_says_the_same_with_the_same_blanks() {
        List<String> wrong = new ArrayList<>();
        BUNDLES.forEach((path, text) -> {
            if (isTranslation(path)) {
                Path original = path.resolveSibling(path.getFileName().toString().replaceAll("_\\w+\\.", "."));
                Map<String, String> ours = sentences(BUNDLES.get(original));
                Map<String, String> theirs = sentences(text);
                Set<String> keys = new TreeSet<>(ours.keySet());
                keys.addAll(theirs.keySet());
                keys.stream().filter(key -> !ours.containsKey(key) || !theirs.containsKey(key)
                        || blanksOf(ours.get(key)) != blanksOf(theirs.get(key))).forEach(key -> wrong.add(path + ": " + key));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_sentence_shouts() {
        assertThat(SENTENCES.entrySet().stream().filter(entry -> entry.getValue().matches("(?s).*(!|\\bOops\\b).*")))
                .as("calm, plain and warm").isEmpty();
    }

    /**
     * One place where a sentence is said.
     *
     * @param prefix whether the key is only the beginning of one that is put together
     * @param details how many things it is filled with
     */
    private record Said(String place, String key, boolean prefix, int details) {
        @Override
        public String toString() {
            return place + ": " + key + (prefix ? "..." : "") + " with " + details;
        }
    }

    private static Stream<Said> said() {
        return Stream.of(VIEWS, CODE).flatMap(files -> files.entrySet().stream())
                .flatMap(file -> SAID.matcher(file.getValue()).results().flatMap(call -> said(file.getKey(), file.getValue(), call)));
    }

    private static Stream<Said> said(Path path, String text, MatchResult call) {
        List<String> arguments = arguments(text, call.end());
        if (arguments.isEmpty()) {
            return Stream.empty();
        }
        String place = path + ":" + (text.substring(0, call.start()).lines().count());
        String key = arguments.get(0);
        // A list of details given as an array can't be counted here; the sentence is then checked when it is said.
        boolean countable = arguments.stream().noneMatch(argument -> argument.contains("toArray("));
        return LITERAL.matcher(key).results().map(literal -> {
            String before = key.substring(0, literal.start()).strip();
            String after = key.substring(literal.end()).strip();
            boolean whole = before.matches("(?s).*[?:]") || before.isEmpty();
            boolean prefix = after.startsWith(".concat") || after.startsWith("+");
            return whole && (countable || prefix)
                    ? new Said(place, content(literal), prefix, arguments.size() - 1) : null;
        }).filter(Objects::nonNull);
    }

    /** @return the arguments of a call, from behind its opening bracket to the one that closes it */
    private static List<String> arguments(String text, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = start;
        Matcher literal = LITERAL.matcher(text);
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '\'' || c == '"') && literal.find(i) && literal.start() == i) {
                i = literal.end() - 1;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if ((c == ')' || c == ']' || c == '}') && depth-- == 0 || c == ',' && depth == 0) {
                arguments.add(text.substring(from, i).strip());
                from = i + 1;
                if (c != ',') {
                    break;
                }
            }
        }
        return arguments;
    }

    private static String content(MatchResult literal) {
        return literal.group(1) != null ? literal.group(1) : literal.group(2);
    }

    private static int blanks(String key) {
        return blanksOf(SENTENCES.get(key));
    }

    private static int blanksOf(String sentence) {
        return sentence.contains("{") ? new MessageFormat(sentence, Locale.ENGLISH).getArgumentNames().size() : 0;
    }

    private static boolean isTranslation(Path path) {
        return path.getFileName().toString().contains("_");
    }

    private static Map<String, String> sentences(String text) {
        Properties properties = load(text, new Properties());
        Map<String, String> sentences = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
        return sentences;
    }

    private static Properties load(String text, Properties properties) {
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
