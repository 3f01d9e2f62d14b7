package org.hearth.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns telephone numbers into links that a phone can call at a touch. For texts that are known to be lists of numbers, such
 * as the page of help lines: three digits or more, with single spaces or hyphens between, are a number here, so in other
 * texts a year would be one too.
 */
public final class PhoneNumbers {

    /** A link, a tag or an entity, which stay as they are, or else a number: with + in front or not. */
    private static final Pattern NUMBER = Pattern.compile("(?s)<a\\b.*?</a>|<[^>]*>|&#?\\w+;|(?<![\\w+])(\\+?\\d(?:[ \\u00A0-]?\\d){2,})(?!\\w)");

    private PhoneNumbers() {
    }

    public static SafeHtml link(SafeHtml text) {
        return new SafeHtml(NUMBER.matcher(text.toString()).replaceAll(found -> found.group(1) == null
                ? Matcher.quoteReplacement(found.group())
                : "<a href=\"tel:" + found.group(1).replaceAll("[^+\\d]", "") + "\">" + found.group(1) + "</a>"));
    }
}
