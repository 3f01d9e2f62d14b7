package org.hearth.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds addresses and mentions in plain text. One pass: where nothing is found, what was looked at is not looked at again. */
final class Linker {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_MENTION = 20;
    private static final String ENDS_ADDRESS = "<>\"\\^`{|}";
    private static final String CLOSES_SENTENCE = ".,;:!?'*";

    private final String text;
    private final String origin;
    private final Mentions mentions;
    private final List<Found> found = new ArrayList<>();
    private int from;

    /**
     * What stands from {@code start} to {@code end}: an address, or a mention of a member.
     *
     * @param link null of a mention
     * @param member the name as it stands in the address of the profile; null of an address
     */
    record Found(int start, int end, Link link, String member) {
    }

    private Linker(String text, String origin, Mentions mentions) {
        this.text = text;
        this.origin = origin;
        this.mentions = mentions;
    }

    /**
     * @param origin of this forum; null when there is none
     * @param most how many are found at most
     */
    static List<Found> find(String text, String origin, Mentions mentions, int most) {
        return most > 0 ? new Linker(text, origin, mentions).find(most) : List.of();
    }

    /** Whether it is worth while to look. */
    static boolean mayFind(String text) {
        return text.indexOf("://") >= 0 || text.indexOf('@') >= 0 || text.indexOf("ww.") >= 0 || text.indexOf("WW.") >= 0;
    }

    /** All that could be the name of a mentioned member. */
    static Set<String> names(String text, int most) {
        Set<String> names = new LinkedHashSet<>();
        Linker linker = new Linker(text, null, name -> {
            names.add(name);
            return Optional.empty();
        });
        for (int at = text.indexOf('@'); at >= 0 && names.size() < most; at = text.indexOf('@', at + 1)) {
            linker.mention(at);
        }
        return names.stream().limit(most).collect(Collectors.toSet());
    }

    private List<Found> find(int most) {
        for (int i = 0; i < text.length() && found.size() < most; i++) {
            char c = text.charAt(i);
            Found next = switch (c) {
                case ':' -> webAddress(i);
                case 'w', 'W' -> shortAddress(i);
                case '@' -> i > from && isLocal(text.charAt(i - 1)) ? mailAddress(i) : mention(i);
                default -> null;
            };
            if (next != null) {
                found.add(next);
                from = next.end;
            }
            i = Math.max(i, from - 1);
        }
        return found;
    }

    private Found webAddress(int colon) {
        int start = text.regionMatches(true, colon - 5, "https", 0, 5) ? colon - 5 : colon - 4;
        return start >= from && text.startsWith("://", colon) && text.regionMatches(true, start, "http", 0, 4) && isFree(start, "@")
                ? address(start, colon + 3, "") : null;
    }

    private Found shortAddress(int start) {
        return text.regionMatches(true, start, "www.", 0, 4) && isFree(start, "@.-_/") ? address(start, start, "https://") : null;
    }

    /** @param scheme what the address lacks that was typed without one */
    private Found address(int start, int authority, String scheme) {
        int slash = authority;
        while (slash < text.length() && mayBeInHost(text.charAt(slash)) && !endsAddress(slash)) {
            slash++;
        }
        boolean alone = slash == text.length() || "/?#".indexOf(text.charAt(slash)) < 0;
        int end = alone ? withoutEndOfSentence(authority, slash) : slash;
        from = end;
        Link link = parse(scheme, start, end);
        if (link == null || !link.inside() && link.host().indexOf('.') < 0) {
            return null;
        }
        if (!alone) {
            while (end < text.length() && !endsAddress(end)) {
                end++;
            }
            from = end;
            end = withoutEndOfSentence(slash, end);
            link = parse(scheme, start, end);
        }
        return link == null ? null : new Found(start, end, link, null);
    }

    private Link parse(String scheme, int start, int end) {
        Link link = Link.parse(scheme + text.substring(start, end));
        return link == null ? null : link.within(origin);
    }

    /** Sentences go on after an address: a full stop or the bracket around it all is no part of it, a bracket of its own is. */
    private int withoutEndOfSentence(int start, int end) {
        int[] open = new int[3];
        for (int i = start; i < end; i++) {
            int opening = "([{".indexOf(text.charAt(i));
            int closing = ")]}".indexOf(text.charAt(i));
            if (opening >= 0) {
                open[opening]++;
            } else if (closing >= 0) {
                open[closing]--;
            }
        }
        int last = end;
        while (last > start) {
            char c = text.charAt(last - 1);
            int closing = ")]}".indexOf(c);
            if (closing >= 0 && open[closing] < 0) {
                open[closing]++;
            } else if (CLOSES_SENTENCE.indexOf(c) < 0 && !isForeignPunctuation(c)) {
                break;
            }
            last--;
        }
        return last;
    }

    /** What would make it no host, but the reader's browser another one, is read with it: then it is no address. */
    private static boolean mayBeInHost(char c) {
        return isName(c) || ".:@%[]\u200C\u200D".indexOf(c) >= 0;
    }

    /** A picture character that follows an address was hardly meant to be a part of it. */
    private boolean endsAddress(int index) {
        char c = text.charAt(index);
        return c <= ' ' || c >= '\u00A9' && Character.getType(text.codePointAt(index)) == Character.OTHER_SYMBOL || ENDS_ADDRESS.indexOf(c) >= 0 || c >= 0x7F && (Graphemes.isSpace(c) || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT && c != '\u200C' && c != '\u200D' || isQuotationMark(c)
                || c > '\u3000' && c < '\u3004' || c >= '\u3008' && c <= '\u301F' || c == '\uFF09' || c == '\uFF0C');
    }

    private static boolean isQuotationMark(char c) {
        int type = Character.getType(c);
        return type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION || c == '\u201E';
    }

    private static boolean isForeignPunctuation(char c) {
        int type = c < 0x80 ? Character.UNASSIGNED : Character.getType(c);
        return type == Character.OTHER_PUNCTUATION || type == Character.DASH_PUNCTUATION || type == Character.END_PUNCTUATION;
    }

    private Found mailAddress(int at) {
        int start = at;
        while (start > from && isLocal(text.charAt(start - 1)) && at - start <= LONGEST_LOCAL_PART) {
            start--;
        }
        while (start < at && ".-'+%".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = at + 1;
        int most = Math.min(text.length(), at + 255);
        while (end < most && (text.charAt(end) == '.' || text.charAt(end) == '-' || Character.isLetterOrDigit(text.charAt(end)))) {
            end++;
        }
        boolean whole = end == text.length() || text.charAt(end) != '@' && text.charAt(end) != '_';
        while (end > at + 1 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        int scheme = start - from >= 7 && text.regionMatches(true, start - 7, "mailto:", 0, 7) ? start - 7 : start;
        if (start == at || at - start > LONGEST_LOCAL_PART || !whole || !isFree(scheme, "@")) {
            return null;
        }
        Link link = parse("mailto:", start, end);
        return link == null ? null : new Found(scheme, end, link, null);
    }

    private Found mention(int at) {
        int start = at + 1;
        int end = start;
        while (end < text.length() && end - start <= 2 * LONGEST_MENTION && isName(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (end == start || !Character.isLetter(text.codePointAt(start)) || !isFree(at, "@._-/=&#+%") || end - start > 2 * LONGEST_MENTION
                || text.startsWith("@", end)) {
            return null;
        }
        Optional<String> member = mentions.find(text.substring(start, end));
        if (member.isEmpty() && "-_".indexOf(text.charAt(end - 1)) >= 0) {
            while ("-_".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            member = mentions.find(text.substring(start, end));
        }
        return member.isPresent() ? new Found(at, end, null, member.get()) : null;
    }

    /** @param bound what it would be a part of, besides letters and digits, if that stood before it */
    private boolean isFree(int index, String bound) {
        int before = index == 0 ? ' ' : text.codePointBefore(index);
        return !Character.isLetterOrDigit(before) && bound.indexOf(before) < 0;
    }

    private static boolean isLocal(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0);
    }

    private static boolean isName(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
