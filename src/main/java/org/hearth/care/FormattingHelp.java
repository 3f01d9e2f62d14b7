package org.hearth.care;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.post.FormatRules;
import org.hearth.settings.Settings;
import org.hearth.text.Format;
import org.hearth.text.Formatter;
import org.hearth.text.Rules;
import org.hearth.text.SafeHtml;
import org.hearth.web.Phrases;

/** The help page of formatting: each rule in force, as it is typed and as it is shown. */
@Named
@RequestScoped
public class FormattingHelp {

    @Inject
    private FormatRules rules;
    @Inject
    private Settings settings;
    @Inject
    private Phrases phrases;

    private List<Example> examples;

    @PostConstruct
    void load() {
        Rules inForce = rules.now();
        Format how = Format.of(inForce, true, settings.baseUrl().toString());
        examples = Stream.of("links", "lines", "quote", "strong", "em", "cite", "code", "a", "ul", "ol", "dl", "h2", "blockquote")
                .filter(name -> phrases.has("example." + name + ".typed") && isInForce(inForce, name))
                .map(name -> new Example(phrases.of("example." + name + ".title"), phrases.of("example." + name + ".typed"),
                        Formatter.format(phrases.of("example." + name + ".typed"), how))).toList();
    }

    private static boolean isInForce(Rules rules, String name) {
        return List.of("links", "lines", "quote").contains(name) || rules.tags().contains(name) || rules.openingTags().contains(name);
    }

    public List<Example> getExamples() {
        return examples;
    }

    /** One rule. */
    public record Example(String title, String typed, SafeHtml shown) {
    }
}
