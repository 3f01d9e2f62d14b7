package org.hearth.text;

/** A tag in a source, from {@code start} to {@code end}. It is obeyed only when {@link Markup} found that it makes sense. */
final class Mark {

    final Tag tag;
    final boolean opens;
    final int start;
    final int end;
    /** Of a link where it leads. */
    final Link link;
    /** Of a quote the name, null when none was typed. */
    final String name;
    /** Of a quote the post it is from, 0 when none was typed. */
    final long post;
    /** The other one of the pair. An item that the next one ends has none. */
    Mark partner;
    boolean obeyed;
    /** Typed within {@code <code>}. */
    boolean literal;
    /** A quote nested so deep that it is no longer set apart. */
    boolean flat;
    /** While pairs are sought: the tag of the same kind before it that is open, and how much stood before it. */
    Mark below;
    int seenBefore;
    int blocksBefore;

    private Mark(Tag tag, boolean opens, int start, int end, Link link, String name, long post) {
        this.tag = tag;
        this.opens = opens;
        this.start = start;
        this.end = end;
        this.link = link;
        this.name = name;
        this.post = post;
    }

    static Mark tag(Tag tag, boolean opens, int start, int end, Link link) {
        return new Mark(tag, opens, start, end, link, null, 0);
    }

    static Mark quote(boolean opens, int start, int end, String name, long post) {
        return new Mark(Tag.QUOTE, opens, start, end, null, name, post);
    }

    void pairWith(Mark close) {
        partner = close;
        close.partner = this;
        obeyed = true;
        close.obeyed = true;
    }

    /** Whether it is an item without an end of its own. */
    boolean isEndedBySibling() {
        return tag.kind() == Tag.Kind.ITEM && partner == null;
    }

    void ignore() {
        obeyed = false;
        if (partner != null) {
            partner.obeyed = false;
        }
    }
}
