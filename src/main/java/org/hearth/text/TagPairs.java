package org.hearth.text;

import java.util.ArrayList;
import java.util.List;

/** Finds which closing tag belongs to which opening one, when code and quotes are already paired. */
final class TagPairs {

    private static final int TAGS = Tag.values().length;
    private static final Mark[] NONE = {};

    private final String text;
    private final List<Mark> marks;
    private final List<Box> open = new ArrayList<>();
    /** Counts everything that a reader will see, so that a pair can tell whether there is anything between. */
    private int seen;
    /** Counts blocks, none of which may stand in a link. */
    private int blocks;

    TagPairs(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /** A block that is open, or all of the source. */
    private static final class Box {
        final Mark mark;
        /** How many blocks of each tag are open within the same quote: no tag ends what stands outside of its quote. */
        final int[] reach;
        /** The last tag of each name that is open in a line of this block. */
        Mark[] lines = NONE;

        Box(Mark mark, int[] reach) {
            this.mark = mark;
            this.reach = reach;
        }
    }

    void find() {
        open.add(new Box(null, new int[TAGS]));
        int at = 0;
        for (Mark mark : marks) {
            if (!Graphemes.isBlank(Characters.decode(text.substring(at, mark.start)))) {
                seen++;
            }
            at = mark.end;
            if (mark.tag == Tag.CODE) {
                seen++;
            } else if (mark.tag == Tag.QUOTE) {
                quote(mark);
            } else if (mark.tag.inLine()) {
                inLine(mark);
            } else if (mark.opens) {
                openBlock(mark);
            } else {
                closeBlock(mark);
            }
        }
        closeUpTo(null);
    }

    private void quote(Mark mark) {
        blocks++;
        if (!mark.obeyed) {
            seen++;
        } else if (mark.opens) {
            mark.seenBefore = seen;
            open.add(new Box(mark, new int[TAGS]));
        } else {
            closeUpTo(mark.partner);
            open.remove(open.size() - 1);
            if (seen == mark.partner.seenBefore) {
                mark.partner.ignore();
                seen++;
            }
        }
    }

    private void inLine(Mark mark) {
        int tag = mark.tag.ordinal();
        if (mark.opens) {
            mark.seenBefore = seen;
            mark.blocksBefore = blocks;
            top().lines = top().lines == NONE ? new Mark[TAGS] : top().lines;
            mark.below = top().lines[tag];
            top().lines[tag] = mark;
            return;
        }
        Mark last = top().lines == NONE ? null : top().lines[tag];
        if (last == null) {
            seen++;
            return;
        }
        top().lines[tag] = last.below;
        if (seen == last.seenBefore || mark.tag == Tag.A && blocks != last.blocksBefore) {
            seen++;
        } else {
            last.pairWith(mark);
        }
    }

    private void openBlock(Mark mark) {
        blocks++;
        if (mark.tag.kind() == Tag.Kind.ITEM && open.size() > 2) {
            Mark before = top().mark;
            Mark list = open.get(open.size() - 2).mark;
            if (before.tag.kind() == Tag.Kind.ITEM && list != null && mark.tag.isItemOf(list.tag)) {
                end(before);
            }
        }
        mark.seenBefore = seen;
        int[] reach = top().reach;
        reach[mark.tag.ordinal()]++;
        open.add(new Box(mark, reach));
    }

    private void closeBlock(Mark mark) {
        blocks++;
        if (top().reach[mark.tag.ordinal()] == 0) {
            seen++;
            return;
        }
        while (top().mark.tag != mark.tag) {
            end(top().mark);
        }
        Mark opening = top().mark;
        pop();
        if (seen == opening.seenBefore) {
            seen++;
        } else {
            opening.pairWith(mark);
        }
    }

    private void closeUpTo(Mark block) {
        while (top().mark != block) {
            end(top().mark);
        }
    }

    /** Ends a block that has no end of its own: an item needs none, anything else is text. */
    private void end(Mark block) {
        pop();
        if (block.tag.kind() == Tag.Kind.ITEM && seen > block.seenBefore) {
            block.obeyed = true;
        } else {
            seen++;
        }
    }

    private void pop() {
        Box closed = open.remove(open.size() - 1);
        closed.reach[closed.mark.tag.ordinal()]--;
    }

    private Box top() {
        return open.get(open.size() - 1);
    }
}
