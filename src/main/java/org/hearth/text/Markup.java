package org.hearth.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A source and the tags in it that are obeyed. All others are text: tags that may not be used, half tags, tags with attributes
 * other than the one address of a link, tags that are never closed or never opened, tags around nothing, and tags where they
 * make no sense. So nothing vanishes but a tag that does something.
 *
 * <p>What comes first: {@code <code>} takes everything up to its end as text. Then pairs of {@code [quote]} are found, whose
 * words can't break what is around them, nor be broken by it. Then blocks nest, an item being ended also by the next one or by
 * the end of its list; tags within a line may overlap. Every step is one pass, so the work grows with the length alone.
 */
final class Markup {

    static final int MOST_QUOTES_DEEP = 10;
    private static final int MOST_LISTS_DEEP = 10;
    /** Nobody means more, and what a browser has to build for them is paid by every reader. */
    private static final int MOST_TAGS = 1_000;
    private static final int TAGS_OF_A_QUOTE = 3;

    private final String text;
    private final List<Mark> obeyed;

    private Markup(String text, List<Mark> obeyed) {
        this.text = text;
        this.obeyed = obeyed;
    }

    static Markup of(String source, Set<Tag> allowed) {
        String text = Characters.settle(source);
        List<Mark> marks = TagScanner.find(text, allowed);
        if (!marks.isEmpty()) {
            pairCode(text, marks);
            pairQuotes(marks);
            new TagPairs(text, marks).find();
            place(marks);
            marks.removeIf(mark -> !mark.obeyed);
        }
        return new Markup(text, marks);
    }

    String text() {
        return text;
    }

    List<Mark> obeyed() {
        return obeyed;
    }

    static String oneLine(CharSequence text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Graphemes.isSpace(c)) {
                gap = line.length() > 0;
            } else {
                line.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        return line.toString();
    }

    private static void pairCode(String text, List<Mark> marks) {
        Mark next = null;
        Mark[] ends = new Mark[marks.size()];
        for (int i = marks.size() - 1; i >= 0; i--) {
            ends[i] = next;
            if (marks.get(i).tag == Tag.CODE) {
                next = marks.get(i).opens ? next : marks.get(i);
            }
        }
        int codeEnd = 0;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.start < codeEnd) {
                mark.literal = true;
            } else if (mark.tag == Tag.CODE && mark.opens && ends[i] != null
                    && !Graphemes.isBlank(Characters.decode(text.substring(mark.end, ends[i].start)))) {
                mark.pairWith(ends[i]);
                codeEnd = ends[i].start;
            }
        }
        marks.removeIf(mark -> mark.literal);
    }

    private static void pairQuotes(List<Mark> marks) {
        List<Mark> open = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.tag == Tag.QUOTE) {
                if (mark.opens) {
                    open.add(mark);
                } else if (!open.isEmpty()) {
                    open.remove(open.size() - 1).pairWith(mark);
                }
            }
        }
    }

    /** Takes back what stands where it makes no sense. The pairs nest, so taking one away leaves the others whole. */
    private static void place(List<Mark> marks) {
        List<Mark> around = new ArrayList<>();
        int quotes = 0;
        int lists = 0;
        int tags = 0;
        Mark link = null;
        for (Mark mark : marks) {
            if (!mark.obeyed) {
                continue;
            }
            if (mark.opens) {
                tags += mark.tag.kind() == Tag.Kind.QUOTE ? TAGS_OF_A_QUOTE : 1;
                if (tags > MOST_TAGS) {
                    mark.ignore();
                    continue;
                }
                if (mark.tag.inLine()) {
                    if (mark.tag == Tag.A) {
                        if (link != null) {
                            mark.ignore();
                        } else {
                            link = mark;
                        }
                    }
                    continue;
                }
                endItem(mark.tag, around);
                Tag parent = around.isEmpty() ? null : around.get(around.size() - 1).tag;
                if (!fits(mark.tag, parent) || mark.tag.kind() == Tag.Kind.LIST && lists == MOST_LISTS_DEEP) {
                    mark.ignore();
                } else {
                    around.add(mark);
                    lists += mark.tag.kind() == Tag.Kind.LIST ? 1 : 0;
                    mark.flat = mark.tag.kind() == Tag.Kind.QUOTE && ++quotes > MOST_QUOTES_DEEP;
                }
            } else if (mark.tag == Tag.A) {
                link = mark.partner == link ? null : link;
            } else if (!mark.tag.inLine()) {
                while (around.remove(around.size() - 1) != mark.partner) {
                    // items that their list ends
                }
                lists -= mark.tag.kind() == Tag.Kind.LIST ? 1 : 0;
                quotes -= mark.tag.kind() == Tag.Kind.QUOTE ? 1 : 0;
            }
        }
    }

    private static void endItem(Tag tag, List<Mark> around) {
        int last = around.size() - 1;
        if (last > 0 && around.get(last).isEndedBySibling() && tag.isItemOf(around.get(last - 1).tag)) {
            around.remove(last);
        }
    }

    private static boolean fits(Tag tag, Tag parent) {
        if (tag.kind() == Tag.Kind.ITEM) {
            return parent != null && tag.isItemOf(parent);
        }
        if (tag.kind() == Tag.Kind.HEADING) {
            return parent == null || parent.kind() == Tag.Kind.QUOTE;
        }
        return parent == null || !parent.holdsLinesOnly();
    }
}
