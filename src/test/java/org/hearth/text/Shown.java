package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A post as its readers get it, looked at with parsers that have nothing to do with the one that made it. */
final class Shown {

    private static final Set<String> ELEMENTS = Set.of("p", "br", "bdi", "span", "a", "em", "strong", "cite", "code", "ul", "ol",
            "li", "dl", "dt", "dd", "h2", "h3", "blockquote");
    private static final Set<String> WITH_DIRECTION = Set.of("p", "li", "dt", "dd", "h2", "h3");
    private static final Map<String, Set<String>> PARENTS = Map.of("li", Set.of("ul", "ol"), "dt", Set.of("dl"), "dd", Set.of("dl"),
            "p", Set.of("body", "blockquote"), "h2", Set.of("body", "blockquote"), "h3", Set.of("body", "blockquote"));

    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z0-9]+);");
    private static final String TAG = "</?(?:em|strong|cite|code|ul|ol|li|dl|dt|dd%s)[ \\t\\n]*>|</a[ \\t\\n]*>"
            + "|<a[ \\t\\n]+href[ \\t\\n]*=[ \\t\\n]*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\"'<>` \\t\\n]+)[ \\t\\n]*>"
            + "|\\[quote(?:=[^\\[\\]\\n<]+)?]|\\[/quote]";
    private static final Pattern REPLY_TAG = Pattern.compile(TAG.formatted(""), Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENING_TAG = Pattern.compile(TAG.formatted("|h2|h3|blockquote"), Pattern.CASE_INSENSITIVE);

    private static final DocumentBuilder XML;

    static {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            XML = factory.newDocumentBuilder();
            XML.setErrorHandler(null);
        } catch (ParserConfigurationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final SafeHtml html;
    private final Element body;

    private Shown(SafeHtml html) {
        this.html = html;
        this.body = Jsoup.parseBodyFragment(html.toString()).body();
    }

    static Shown of(SafeHtml html) {
        return new Shown(html);
    }

    /** Everything nests as strictly as in XML. */
    Shown isWellFormed() {
        try {
            XML.parse(new InputSource(new StringReader("<post>" + html + "</post>")));
        } catch (SAXException | IOException e) {
            throw new AssertionError(html.toString(), e);
        }
        return this;
    }

    /** Elements and attributes of the first rules and of what formatting adds, each where it may stand. */
    Shown hasOnlyWhatIsAllowed() {
        for (Element element : body.select("*")) {
            if (element == body) {
                continue;
            }
            String name = element.normalName();
            String parent = element.parent().normalName();
            assertThat(ELEMENTS).as(html.toString()).contains(name);
            assertThat(PARENTS.getOrDefault(name, Set.of(parent))).as("where %s stands: %s", name, html)
                    .containsAnyOf(parent, name.equals("p") && parent.equals("li") ? "li" : parent.equals("dd") ? "dd" : parent);
            List<String> attributes = element.attributes().asList().stream().map(Attribute::getKey).toList();
            if (name.equals("a")) {
                assertThat(element.parents().is("a")).as("a link in a link: %s", html).isFalse();
                boolean inside = element.attr("href").matches("/(?!/)[\\x21-\\x7E]*");
                assertThat(inside || element.attr("href").matches("(https?://[^/]+/|mailto:[^@]+@)[\\x21-\\x7E]*"))
                        .as(html.toString()).isTrue();
                assertThat(attributes).as(html.toString()).isEqualTo(inside ? List.of("href") : List.of("href", "rel"));
                assertThat(element.attr("rel")).isEqualTo(inside ? "" : "nofollow noopener ugc");
                assertThat(element.text()).as("words of a link: %s", html).isNotEmpty();
            } else if (name.equals("span") || name.equals("cite") && element.hasAttr("class")) {
                assertThat(attributes).isEqualTo(List.of("class"));
                assertThat(element.className()).isEqualTo(name.equals("span") ? "host" : element.select("a").isEmpty() ? "named" : "quoted");
            } else {
                assertThat(attributes).as(html.toString()).isEqualTo(WITH_DIRECTION.contains(name) ? List.of("dir") : List.of());
                assertThat(element.attr("dir")).isIn("", "auto");
            }
        }
        return this;
    }

    /** Nothing typed turns the direction of what stands around its line. */
    Shown turnsNothingAround() {
        for (Element block : body.select("p, li, dt, dd, h2, h3")) {
            int depth = 0;
            for (char c : block.wholeOwnText().concat(" ").toCharArray()) {
                assertThat(c >= '\u202A' && c <= '\u202E').as(html.toString()).isFalse();
                depth += c >= '\u2066' && c <= '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
                assertThat(depth).as(html.toString()).isNotNegative();
            }
            assertThat(depth).as(html.toString()).isZero();
        }
        return this;
    }

    /**
     * Every character that was typed is seen, in its order, and no other, but for: white space and invisible characters; whole
     * entities, which are seen as the character they name; whole tags of the list. What a tag says and what links lead to are
     * no words.
     */
    Shown saysWhatWasTyped(String source, boolean opening) {
        assertThat(accountsFor(source, opening ? OPENING_TAG : REPLY_TAG)).as("%s%nis shown as%n%s", source, html).isTrue();
        return this;
    }

    /** The words that a reader sees, without white space, hosts after links and names over quotes. */
    String words() {
        Element copy = body.clone();
        copy.select("span.host, cite.quoted, cite.named").remove();
        return seen(copy.wholeText());
    }

    private boolean accountsFor(String source, Pattern tag) {
        String words = words();
        List<BitSet> reached = new ArrayList<>();
        for (int i = 0; i <= source.length(); i++) {
            reached.add(new BitSet());
        }
        reached.get(0).set(0);
        Matcher tags = tag.matcher(source);
        Matcher entities = ENTITY.matcher(source);
        for (int i = 0; i < source.length(); i++) {
            BitSet here = reached.set(i, null);
            if (here.isEmpty()) {
                continue;
            }
            advance(here, seen(unreadable(source, i)), words, reached.get(i + 1));
            if (tags.region(i, source.length()).lookingAt()) {
                reached.get(tags.end()).or(here);
            }
            if (entities.region(i, source.length()).lookingAt()) {
                String meant = Parser.unescapeEntities(entities.group(), false);
                if (!meant.equals(entities.group())) {
                    advance(here, seen(meant), words, reached.get(entities.end()));
                }
            }
        }
        return reached.get(source.length()).get(words.length());
    }

    private static String unreadable(String source, int i) {
        char c = source.charAt(i);
        boolean half = Character.isHighSurrogate(c) && (i + 1 == source.length() || !Character.isLowSurrogate(source.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(source.charAt(i - 1)));
        return half || c == 0 ? "\uFFFD" : String.valueOf(c);
    }

    private static void advance(BitSet from, String seen, String words, BitSet to) {
        from.stream().filter(at -> words.startsWith(seen, at)).forEach(at -> to.set(at + seen.length()));
    }

    /** Characters outside of the BMP come here in halves, so what of them is invisible must count as seen on both sides. */
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT && (c & 0xFFFE) != 0xFFFE) {
                seen.append(c);
            }
        }
        return seen.toString();
    }
}
