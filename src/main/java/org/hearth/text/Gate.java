package org.hearth.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.owasp.html.ElementPolicy;
import org.owasp.html.Handler;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * The last thing every post passes: the OWASP sanitiser, which writes the HTML itself, so whatever is wrong before it, nothing
 * leaves but these elements with these attributes and escaped text. What it is given is a sequence of tags and texts and not
 * HTML, so it has nothing to guess. It also adds what must never be missing: {@code rel} on links that lead elsewhere, and
 * {@code dir="auto"} on whatever has lines of its own.
 */
final class Gate {

    /** The host after a link that leads elsewhere. */
    static final String HOST = "host";
    /** The name over a quote of words that are that member's, and over one of which nobody knows. */
    static final String QUOTED = "quoted";
    static final String NAMED = "named";
    private static final String OUTSIDE = "nofollow noopener ugc";

    /** What a source can't make but formatting does. */
    private static final List<String> OURS = List.of("br", "span", "bdi");
    private static final List<String> WITH_LINES = List.of("p", "li", "dt", "dd", "h2", "h3", "h4");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:|/(?!/))[\\x21-\\x7E]*");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(Stream.of(Tag.values()).map(Tag::element).distinct()
                    .filter(element -> !WITH_LINES.contains(element) && !element.equals("a")).toArray(String[]::new))
            .allowElements(OURS.toArray(String[]::new))
            .allowElements(add("dir", "auto"), WITH_LINES.toArray(String[]::new))
            .allowElements(Gate::markOutside, "a")
            .allowAttributes("href").matching(ADDRESS).onElements("a")
            .allowAttributes("class").matching(false, HOST).onElements("span")
            .allowAttributes("class").matching(false, QUOTED, NAMED).onElements("cite")
            .allowUrlProtocols("http", "https", "mailto")
            .toFactory();

    private Gate() {
    }

    /** @param writing says everything that the HTML is to have, from the first tag to the last */
    static SafeHtml pass(Consumer<HtmlStreamEventReceiver> writing, int about) {
        StringBuilder html = new StringBuilder(about);
        HtmlSanitizer.Policy policy = POLICY.apply(HtmlStreamRenderer.create(html, Handler.DO_NOTHING));
        policy.openDocument();
        writing.accept(policy);
        policy.closeDocument();
        return new SafeHtml(html.toString());
    }

    private static ElementPolicy add(String attribute, String value) {
        return (element, attributes) -> {
            attributes.add(attribute);
            attributes.add(value);
            return element;
        };
    }

    private static String markOutside(String element, List<String> attributes) {
        if (attributes.isEmpty()) {
            return null;
        }
        if (!attributes.get(1).startsWith("/")) {
            attributes.add("rel");
            attributes.add(OUTSIDE);
        }
        return element;
    }
}
