package org.hearth.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tags people may type. The administrator may change both lists, within what the {@link Gate} proves safe: {@code a em
 * strong cite b i u s sub sup small kbd code ul ol li dl dt dd h2 h3 h4 blockquote}. Addresses that turn into links, lines and
 * paragraphs that break and {@code [quote]} belong to every list.
 *
 * @param tags names of tags, in the order in which they are printed
 * @param openingTags what the opening post of a thread may use besides
 * @param version raised with every change, so that what was formatted by older rules can be found and formatted again
 */
public record Rules(List<String> tags, List<String> openingTags, int version) {

    /** As the comment form printed them in which these rules were found, and headings and long quotes for articles. */
    public static final Rules FIRST = new Rules(
            List.of("a", "em", "strong", "cite", "code", "ul", "ol", "li", "dl", "dt", "dd"), List.of("h2", "h3", "blockquote"), 1);

    /** @throws IllegalArgumentException when a tag cannot be allowed; see {@link #typed} for what an administrator typed */
    public Rules {
        tags = List.copyOf(tags);
        openingTags = List.copyOf(openingTags);
        if (!unsafe(tags).isEmpty() || !unsafe(openingTags).isEmpty() || !isWhole(tags, List.of()) || !isWhole(tags, openingTags)) {
            throw new IllegalArgumentException("Tags that cannot be allowed: " + tags + ", " + openingTags);
        }
    }

    /**
     * The two lists as an administrator typed them, in the fields {@code tags} and {@code openingTags}: names with or without
     * angle brackets, between spaces or commas.
     *
     * @throws Unacceptable when a tag cannot be proven safe, or a list lacks its items or items their list
     */
    public static Rules typed(String tags, String openingTags, int version) {
        List<String> all = names(tags);
        List<String> opening = new ArrayList<>(names(openingTags));
        opening.removeAll(all);
        check("tags", all, List.of());
        check("openingTags", all, opening);
        return new Rules(all, opening, version);
    }

    private static void check(String field, List<String> tags, List<String> openingTags) {
        List<String> unsafe = unsafe(openingTags.isEmpty() ? tags : openingTags);
        if (!unsafe.isEmpty()) {
            throw new Unacceptable(Map.of(field, Problem.of("rules.unsafe", unsafe.get(0))));
        }
        if (!isWhole(tags, openingTags)) {
            throw new Unacceptable(Map.of(field, Problem.of("rules.half-a-list")));
        }
    }

    private static List<String> names(String typed) {
        return Stream.of(typed.toLowerCase(Locale.ROOT).split("[\\s,<>]+")).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private static List<String> unsafe(List<String> names) {
        return names.stream().filter(name -> Tag.named(name) == null).toList();
    }

    /** Items without their list, or a list without items, would be tags that never do anything. */
    private static boolean isWhole(List<String> tags, List<String> openingTags) {
        Set<String> all = new HashSet<>(tags);
        all.addAll(openingTags);
        return all.contains("li") == (all.contains("ul") || all.contains("ol")) && all.contains("dl") == all.contains("dt")
                && all.contains("dl") == all.contains("dd");
    }

    Set<Tag> allowed(boolean opening) {
        EnumSet<Tag> allowed = EnumSet.noneOf(Tag.class);
        tags.forEach(name -> allowed.add(Tag.named(name)));
        if (opening) {
            openingTags.forEach(name -> allowed.add(Tag.named(name)));
        }
        return allowed;
    }

    /** The list as it is printed beside the text box: {@code <a> <em> <strong>}. Plain text: escape it where it is shown. */
    public String printed(boolean opening) {
        return (opening ? Stream.concat(tags.stream(), openingTags.stream()) : tags.stream())
                .map(name -> "<" + name + ">").collect(Collectors.joining(" "));
    }

    /** What was formatted with another stamp would look different now: the rules changed since, or the code that obeys them. */
    public String stamp() {
        return Formatter.EDITION + "." + version;
    }
}
