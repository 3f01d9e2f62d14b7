package org.hearth.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.hearth.draft.Drafts;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Rules about what may stand in a Facelets file. */
class ViewRulesTest {

    private static final TreeMap<Path, String> VIEWS = Sources.under("src/main/webapp", ".xhtml");

    /** Visible words that need no bundle, such as a name that is the same in every language. */
    private static final Set<String> ALLOWED_WORDS = Set.of();

    private static final Set<String> SPOKEN = Set.of("title", "alt", "label", "placeholder", "summary", "header", "headertext",
            "footer", "footertext", "emptymessage", "requiredmessage", "convertermessage", "validatormessage", "arialabel",
            "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "onlabel", "offlabel", "itemlabel",
            "legend", "tooltip", "confirmmessage", "watermark");
    private static final Set<String> SHOWING_THEIR_VALUE = Set.of("outputtext", "outputlabel", "outputformat", "commandbutton",
            "commandlink", "button", "link", "outputlink", "badge", "tag", "chip", "message");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^{}'\"]|'[^']*'|\"[^\"]*\"|\\{[^{}]*})*}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern UNESCAPED = Pattern.compile("\\bescape\\s*=\\s*[\"']\\s*(false|#\\{)");
    private static final Pattern FIELD = Pattern.compile("<t:(?:text|area) id=\"(\\w+)\"");
    private static final Pattern WIDGET = Pattern.compile("<p:|<t:secret|includes/join-fields");
    private static final Pattern OURS = Pattern.compile("^#\\{(text\\[|say\\.|spoken})");
    private static final Pattern ROLE = Pattern.compile("\\brole(\\(\\))?\\s*(eq|ne|==|!=)\\s|'(MEMBER|MODERATOR|ADMINISTRATOR)'");

    @Test
    void styles_scripts_and_handlers_stand_in_files_of_their_own() {
        assertThat(everywhere((element, attributes, text) -> {
            List<String> found = new ArrayList<>();
            if (element.equals("style")) {
                found.add("<style>");
            }
            if (element.toLowerCase(Locale.ROOT).endsWith("script") && !text.isBlank()) {
                found.add("<" + element + "> with content");
            }
            attributes.forEach((name, value) -> {
                if (name.equals("style") || name.endsWith(":style") || name.matches("(.*:)?on[a-z]+")) {
                    found.add(name + "=\"" + value + "\"");
                }
                if (value.strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
                    found.add(name + "=\"" + value + "\"");
                }
            });
            return found;
        })).as("what the Content-Security-Policy would forbid").isEmpty();
    }

    @Test
    void every_word_that_people_read_comes_from_the_bundle() {
        assertThat(everywhere((element, attributes, text) -> {
            List<String> found = new ArrayList<>();
            String words = withoutExpressions(text);
            if (LETTER.matcher(words).find() && !ALLOWED_WORDS.contains(words.strip()) && !element.matches("style|(.*:)?script")) {
                found.add("\"" + words.strip() + "\"");
            }
            attributes.forEach((name, value) -> {
                String local = local(name);
                boolean shown = SPOKEN.contains(local) || local.equals("value") && showsItsValue(element, attributes);
                if (shown && LETTER.matcher(withoutExpressions(value)).find() && !ALLOWED_WORDS.contains(value)) {
                    found.add(name + "=\"" + value + "\"");
                }
            });
            return found;
        })).as("words written into a page").isEmpty();
    }

    @Test
    void at_most_one_view_shows_what_it_does_not_escape() {
        assertThat(VIEWS.entrySet().stream().filter(view -> UNESCAPED.matcher(view.getValue()).find()).map(Map.Entry::getKey))
                .as("views with escape=\"false\"").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void no_view_asks_for_a_role() {
        assertThat(VIEWS.entrySet().stream()
                .flatMap(view -> Sources.find(view.getKey(), view.getValue(), ROLE, found -> found.group()).stream()))
                .as("role checks in pages; a record carries verdicts").isEmpty();
    }

    @Test
    void what_people_typed_does_not_turn_the_words_around_it_where_only_text_can_stand() {
        assertThat(everywhere((element, attributes, text) -> {
            List<String> places = new ArrayList<>();
            attributes.forEach((name, value) -> {
                if (local(name).equals("aria-label") || local(name).equals("arialabel")) {
                    places.add(value);
                }
            });
            if (element.equals("ui:define") && attributes.get("name").equals("title")) {
                places.add(text);
            }
            return places.stream().flatMap(place -> EXPRESSION.matcher(place).results()).map(MatchResult::group)
                    .filter(expression -> !OURS.matcher(expression).find()).toList();
        })).as("names in titles and labels that do not go through say").isEmpty();
    }

    @Test
    void what_is_typed_into_a_form_of_members_is_kept_when_it_cannot_be_taken() {
        assertThat(VIEWS.entrySet().stream().filter(view -> view.getValue().contains("<t:form place="))
                .flatMap(view -> Sources.find(view.getKey(), view.getValue(), FIELD, found -> found.group(1)).stream())
                .filter(found -> Drafts.WORDS.stream().noneMatch(word -> found.endsWith(": " + word))))
                .as("fields that Drafts.WORDS does not name").isEmpty();
    }

    @Test
    void pages_with_widgets_name_their_template() {
        assertThat(VIEWS.entrySet().stream().filter(view -> view.getKey().startsWith("src/main/webapp/WEB-INF/pages")
                        && WIDGET.matcher(view.getValue()).find() && !view.getValue().contains("\"/WEB-INF/templates/widgets.xhtml\""))
                .map(Map.Entry::getKey)).as("pages whose widgets would be without script, style and nonce").isEmpty();
    }

    private static boolean showsItsValue(String element, Map<String, String> attributes) {
        return SHOWING_THEIR_VALUE.contains(local(element)) && !element.equals("button")
                || element.equals("input") && Set.of("submit", "button", "reset").contains(attributes.getOrDefault("type", ""));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static String withoutExpressions(String text) {
        return EXPRESSION.matcher(text).replaceAll("");
    }

    /** A rule for one element: what is wrong with it. Text is what stands in the element itself, not in its children. */
    private interface Rule {
        List<String> wrong(String element, Map<String, String> attributes, String text);
    }

    private static List<String> everywhere(Rule rule) {
        List<String> found = new ArrayList<>();
        VIEWS.forEach((path, text) -> parse(path, text, new Walk(path, rule, found)));
        return found;
    }

    private static void parse(Path path, String text, DefaultHandler handler) {
        // Facelets knows HTML's entities, XML does not; none of them is a letter that a rule looks for.
        String xml = text.replaceAll("&(?!(amp|lt|gt|quot|apos|#\\w+);)\\w+;", " ");
        try {
            SAXParserFactory.newInstance().newSAXParser().parse(new InputSource(new StringReader(xml)), handler);
        } catch (SAXException e) {
            throw new AssertionError(path + " is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the rule about every element when it ends, for then its text is known. */
    private static class Walk extends DefaultHandler {

        private record Open(String element, Map<String, String> attributes, StringBuilder text, int line) {
        }

        private final Path path;
        private final Rule rule;
        private final List<String> found;
        private final Deque<Open> open = new ArrayDeque<>();
        private Locator locator;

        Walk(Path path, Rule rule, List<String> found) {
            this.path = path;
            this.rule = rule;
            this.found = found;
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            Map<String, String> values = new TreeMap<>();
            for (int i = 0; i < attributes.getLength(); i++) {
                values.put(attributes.getQName(i), attributes.getValue(i));
            }
            open.push(new Open(name, values, new StringBuilder(), locator.getLineNumber()));
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            open.element().text().append(chars, start, length);
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            Open element = open.pop();
            rule.wrong(element.element(), element.attributes(), element.text().toString())
                    .forEach(wrong -> found.add(path + ":" + element.line() + ": " + wrong));
        }
    }
}
