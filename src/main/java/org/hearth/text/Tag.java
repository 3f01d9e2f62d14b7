package org.hearth.text;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every tag that {@link Rules} may allow, and {@code [quote]}, which they always do. The {@link Gate} lets through what these
 * make and nothing else, so a tag that is not here cannot be allowed.
 */
enum Tag {

    A(Kind.LINK), EM(Kind.INLINE), STRONG(Kind.INLINE), CITE(Kind.INLINE), B(Kind.INLINE), I(Kind.INLINE), U(Kind.INLINE),
    S(Kind.INLINE), SUB(Kind.INLINE), SUP(Kind.INLINE), SMALL(Kind.INLINE), KBD(Kind.INLINE), CODE(Kind.CODE),
    UL(Kind.LIST), OL(Kind.LIST), DL(Kind.LIST), LI(Kind.ITEM), DT(Kind.ITEM), DD(Kind.ITEM),
    H2(Kind.HEADING), H3(Kind.HEADING), H4(Kind.HEADING), BLOCKQUOTE(Kind.QUOTE), QUOTE(Kind.QUOTE);

    enum Kind { LINK, INLINE, CODE, LIST, ITEM, HEADING, QUOTE }

    private static final Map<String, Tag> BY_NAME = Stream.of(values()).filter(tag -> tag != QUOTE)
            .collect(Collectors.toUnmodifiableMap(tag -> tag.element, Function.identity()));

    private final Kind kind;
    private final String element;

    Tag(Kind kind) {
        this.kind = kind;
        this.element = name().toLowerCase(Locale.ROOT);
    }

    /** @return null when no tag of that name can be allowed */
    static Tag named(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    Kind kind() {
        return kind;
    }

    /** The HTML element it becomes. */
    String element() {
        return this == QUOTE ? BLOCKQUOTE.element : element;
    }

    /** Whether it stands in a line, within a paragraph, an item or a heading. */
    boolean inLine() {
        return kind == Kind.INLINE || kind == Kind.LINK || kind == Kind.CODE;
    }

    /** Whether only words and what stands in a line may be in it. */
    boolean holdsLinesOnly() {
        return kind == Kind.HEADING || this == DT;
    }

    boolean isItemOf(Tag list) {
        return this == LI ? list == UL || list == OL : kind == Kind.ITEM && list == DL;
    }

    /** What words become that stand in a list, but in no item of it. */
    Tag usualItem() {
        return this == DL ? DD : LI;
    }
}
