package org.hearth.web;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of the bundle, with places that are filled. One with nothing but names in it, the usual case, is put together from
 * its parts.
 */
final class Sentence {

    private static final Pattern NAMES_ALONE = Pattern.compile("([^{}']|\\{\\d})*");
    private static final Pattern PLACES = Pattern.compile("(?<=})|(?=\\{)");

    private final MessageFormat format;
    /** Words, and places such as {@code {0}}; empty when it takes more than that to fill it. */
    private final List<String> parts;
    /** How many must be given to fill them all; the format leaves those open that are not. */
    private final int places;

    Sentence(String pattern, Locale language) {
        format = new MessageFormat(pattern, language);
        parts = NAMES_ALONE.matcher(pattern).matches() ? PLACES.splitAsStream(pattern).toList() : List.of();
        places = parts.stream().filter(part -> part.startsWith("{")).mapToInt(part -> part.charAt(1) - '0' + 1).max().orElse(0);
    }

    String fill(Object... given) {
        if (parts.isEmpty() || given.length < places || !Stream.of(given).allMatch(String.class::isInstance)) {
            // It is not made for several at once.
            synchronized (format) {
                return format.format(given);
            }
        }
        StringBuilder sentence = new StringBuilder();
        for (String part : parts) {
            sentence.append(part.startsWith("{") ? given[part.charAt(1) - '0'] : part);
        }
        return sentence.toString();
    }
}
