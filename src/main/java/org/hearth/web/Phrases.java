package org.hearth.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import org.hearth.settings.Settings;
import org.hearth.text.Apart;

/** The sentences of the forum, from the message bundles, filled and in the right number: "1 reply", "17 replies". */
@Named("say")
@ApplicationScoped
public class Phrases {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final Map<String, String> words = read("org.hearth.pages", "org.hearth.messages");
    private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();
    private final Map<String, DateTimeFormatter> times = new ConcurrentHashMap<>();

    @Inject
    private Settings settings;

    /**
     * A sentence, and in it names and other things that people typed, kept apart from its own words.
     *
     * @throws MissingResourceException for a key that no bundle has
     */
    public String of(String key, Object... params) {
        String sentence = words.get(key);
        if (sentence == null) {
            throw new MissingResourceException("No bundle has this sentence", Phrases.class.getName(), key);
        }
        if (params == null || params.length == 0) {
            return sentence;
        }
        return sentences.computeIfAbsent(key, k -> new Sentence(sentence, LANGUAGE))
                .fill(Stream.of(params).map(it -> it instanceof String typed ? Apart.of(typed) : it).toArray());
    }

    /** What people typed, where it stands in a title or a label: only text can be there. */
    public String apart(String typed) {
        return Apart.of(typed);
    }

    /** Which page of a list it is, at the end of a title; nothing for the first. */
    public String on(Pager pager) {
        return pager.first() ? "" : ", " + of("pages.page", pager.page());
    }

    /** For a template without Faces. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** "20 November 2026, 21:14" in the forum's zone. */
    public String time(Instant instant) {
        return in("d MMMM uuuu, HH:mm", instant);
    }

    /** "3 May 2026". */
    public String day(Instant instant) {
        return in("d MMMM uuuu", instant);
    }

    /** "May 2026". */
    public String month(Instant instant) {
        return in("MMMM uuuu", instant);
    }

    /** The name of the forum's zone: "Central European Time". */
    public String zone() {
        return settings.zone().getDisplayName(TextStyle.FULL, LANGUAGE);
    }

    private static Map<String, String> read(String... bundles) {
        Map<String, String> words = new HashMap<>();
        Stream.of(bundles).map(name -> ResourceBundle.getBundle(name, LANGUAGE))
                .forEach(bundle -> bundle.keySet().forEach(key -> words.put(key, bundle.getString(key))));
        return words;
    }

    private String in(String pattern, Instant instant) {
        return times.computeIfAbsent(pattern, p -> DateTimeFormatter.ofPattern(p, LANGUAGE).withZone(settings.zone())).format(instant);
    }
}
