package org.hearth.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Says what the HTML of a post is to have, from its words and the tags in it that are obeyed: lines and paragraphs, lists,
 * quotes, links. Tags within a line are opened and closed again around every piece of text, so they may span paragraphs and
 * overlap, and the HTML still nests.
 */
final class Composer {

    /** Nobody writes so many, and they are dear to build: paragraphs after that begin on a new line, and lines after a space. */
    private static final int MOST_PARAGRAPHS = 500;
    private static final int MOST_LINES = 4_000;
    /** Addresses said again may be as long as the text, and a little longer, for short ones. */
    private static final int FREE_TO_SAY_AGAIN = 2_000;

    private final Markup markup;
    private final Format how;
    private final String origin;
    private final HtmlStreamEventReceiver out;
    private final List<String> attributes = new ArrayList<>();

    /** The blocks around here, from the outermost. */
    private final List<Block> blocks = new ArrayList<>();
    /** The tags in force within the line, in the order they were opened, and those that are written; a link is one of them. */
    private final List<Tag> inForce = new ArrayList<>();
    private final List<Tag> written = new ArrayList<>();
    private final int[] opened = new int[Tag.values().length];
    private Link link;
    private StringBuilder linkWords;

    /** Whether words stand in the line that is being written. */
    private boolean inLine;
    private int lineBreaks;
    private final StringBuilder space = new StringBuilder();
    private int paragraphs;
    private int lines;
    private int links;
    /** How long the addresses are that were said again, and whether the link that is open stands somewhere already. */
    private int saidAgain;
    private boolean linkStands;
    private final QuotedPosts quotedPosts;

    private Composer(Markup markup, Format how, QuotedPosts quotedPosts, HtmlStreamEventReceiver out) {
        this.quotedPosts = quotedPosts;
        this.markup = markup;
        this.how = how;
        this.origin = Link.origin(how.baseUrl());
        this.out = out;
    }

    /** @param mark null of an item for words that stand in a list but in no item */
    private record Block(Tag tag, Mark mark) {
        boolean breaksLines() {
            return tag.kind() == Tag.Kind.QUOTE;
        }
    }

    static SafeHtml compose(Markup markup, Format how, QuotedPosts quotedPosts) {
        return Gate.pass(out -> new Composer(markup, how, quotedPosts, out).compose(), markup.text().length() * 5 / 4 + 64);
    }

    private void compose() {
        String text = markup.text();
        int at = 0;
        for (int i = 0; i < markup.obeyed().size(); i++) {
            Mark mark = markup.obeyed().get(i);
            words(text.substring(at, mark.start));
            at = mark.end;
            if (mark.tag == Tag.CODE && mark.opens) {
                at = code(mark);
            } else if (mark.tag.inLine()) {
                inLine(mark);
            } else if (mark.opens) {
                openBlock(mark, i);
            } else {
                closeBlock(mark);
            }
        }
        words(text.substring(at));
        endLine();
    }

    private void inLine(Mark mark) {
        if (mark.tag == Tag.A) {
            if (mark.opens) {
                openLink(mark);
            } else {
                closeLink();
            }
        } else {
            force(mark.tag, mark.opens);
        }
    }

    private void force(Tag tag, boolean on) {
        int count = opened[tag.ordinal()] += on ? 1 : -1;
        if (on && count == 1) {
            inForce.add(tag);
        } else if (!on && count == 0) {
            inForce.remove(tag);
            shut();
        }
    }

    private void openLink(Mark mark) {
        link = mark.link.within(origin);
        links++;
        linkWords = new StringBuilder();
        linkStands = false;
        if (!isHeld(link)) {
            force(Tag.A, true);
        }
    }

    private void closeLink() {
        boolean held = isHeld(link);
        if (!held) {
            force(Tag.A, false);
        }
        if (!link.inside() && !link.isSaidBy(linkWords.toString())) {
            sayWhere(held && !link.isMail() ? link.href() : link.host());
        }
        link = null;
    }

    private boolean isHeld(Link where) {
        return how.linksHeld() && !where.inside();
    }

    private void sayWhere(String where) {
        out.text(" ");
        open("span", "class", Gate.HOST);
        out.text("(");
        name(where);
        out.text(")");
        out.closeTag("span");
    }

    private void openBlock(Mark mark, int index) {
        endLine();
        boolean item = mark.tag.kind() == Tag.Kind.ITEM;
        if (item && top() != null && top().tag.kind() == Tag.Kind.ITEM && (top().mark == null || top().mark.isEndedBySibling())) {
            popBlock();
        } else if (!item) {
            openMissingItem();
        }
        blocks.add(new Block(mark.tag, mark));
        if (!mark.flat) {
            open(mark.tag.element());
        }
        if (mark.name != null) {
            nameQuoted(mark, index);
        }
    }

    private void closeBlock(Mark mark) {
        endLine();
        Mark closed;
        do {
            closed = popBlock();
        } while (closed != mark.partner);
    }

    private Mark popBlock() {
        Block block = blocks.remove(blocks.size() - 1);
        if (block.mark == null || !block.mark.flat) {
            out.closeTag(block.tag.element());
        }
        return block.mark;
    }

    private void openMissingItem() {
        if (top() != null && top().tag.kind() == Tag.Kind.LIST) {
            Tag item = top().tag.usualItem();
            blocks.add(new Block(item, null));
            open(item.element());
        }
    }

    private Block top() {
        return blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    }

    private boolean breaksLines() {
        return top() == null || top().breaksLines();
    }

    /** Nobody's name is put over words that are not theirs: what can't be shown to be a quote has the name as plain text. */
    private void nameQuoted(Mark mark, int index) {
        boolean right = mark.post != 0 && quotedPosts.say(markup, index);
        open("cite", "class", right ? Gate.QUOTED : Gate.NAMED);
        if (right) {
            open("a", "href", "/posts/" + mark.post);
        }
        name(mark.name);
        if (right) {
            out.closeTag("a");
        }
        out.closeTag("cite");
    }

    private void words(String typed) {
        if (typed.isEmpty()) {
            return;
        }
        String text = Characters.decode(typed);
        boolean linked = link == null && Linker.mayFind(text);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            piece(text.substring(start, end), linked);
            breakLine();
            start = end + 1;
        }
        piece(text.substring(start), linked);
    }

    private void breakLine() {
        space.setLength(0);
        if (breaksLines()) {
            lineBreaks++;
        } else {
            space.append(' ');
        }
    }

    private void piece(String typed, boolean linked) {
        String piece = Characters.tame(typed, true);
        if (Characters.isBlank(piece)) {
            space.append(lineBreaks == 0 ? piece : "");
            return;
        }
        beginWords();
        if (link != null) {
            linkWords.append(piece);
        }
        int at = 0;
        if (linked) {
            for (Linker.Found found : Linker.find(piece, origin, how.mentions(), TagScanner.MOST_LINKS - links)) {
                links++;
                write(piece.substring(at, found.start()));
                write(found, piece.substring(found.start(), found.end()));
                at = found.end();
            }
        }
        write(piece.substring(at));
    }

    /**
     * Its lines stay, as lines of their own: a style sheet has to show them so. White space at its ends stands outside.
     *
     * @return where the rest begins
     */
    private int code(Mark mark) {
        String text = markup.text();
        int start = mark.end;
        int end = mark.partner.start;
        while (" \t\n".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (" \t\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        words(text.substring(mark.end, start));
        force(mark.tag, true);
        beginWords();
        String code = Characters.tame(Characters.decode(text.substring(start, end)), true);
        if (link != null) {
            linkWords.append(code);
        }
        write(code);
        return end;
    }

    private void write(Linker.Found found, String words) {
        boolean mention = found.member() != null;
        if (!mention && isHeld(found.link())) {
            name(words);
        } else {
            open("a", "href", mention ? "/members/" + URLEncoder.encode(found.member(), StandardCharsets.UTF_8) : found.link().href());
            name(words);
            out.closeTag("a");
        }
        if (!mention && found.link().disguised()) {
            sayWhere(found.link().host());
        }
    }

    /** Brings about all that must stand before the next words: the paragraph, the line break, the space, the tags in force. */
    private void beginWords() {
        openMissingItem();
        if (inLine && lineBreaks > 1 && paragraphs < MOST_PARAGRAPHS) {
            endLine();
        }
        if (!inLine) {
            if (breaksLines()) {
                open("p");
                paragraphs++;
            }
        } else if (lineBreaks > 0 && lines++ < MOST_LINES) {
            open("br");
        } else if (lineBreaks > 0) {
            write(" ");
        } else if (space.length() > 0) {
            out.text(space.toString());
        }
        inLine = true;
        lineBreaks = 0;
        space.setLength(0);
        reopen();
    }

    private void endLine() {
        shutDownTo(0);
        if (inLine && breaksLines()) {
            out.closeTag("p");
        }
        inLine = false;
        lineBreaks = 0;
        space.setLength(0);
    }

    /** Closes the tags of the line that are no longer in force, and those opened after them. */
    private void shut() {
        int same = 0;
        while (same < written.size() && same < inForce.size() && written.get(same) == inForce.get(same)) {
            same++;
        }
        shutDownTo(same);
    }

    private void shutDownTo(int kept) {
        while (written.size() > kept) {
            out.closeTag(written.remove(written.size() - 1).element());
        }
    }

    private void reopen() {
        if (inForce.contains(Tag.A) && !written.contains(Tag.A)) {
            sayAddressAgain();
        }
        while (written.size() < inForce.size()) {
            Tag tag = inForce.get(written.size());
            if (tag == Tag.A) {
                open("a", "href", link.href());
            } else {
                open(tag.element());
            }
            written.add(tag);
        }
    }

    /** A link is opened again for each paragraph, with all of its address; when that becomes too much, its other words are words. */
    private void sayAddressAgain() {
        saidAgain += linkStands ? link.href().length() : 0;
        linkStands = true;
        if (saidAgain > FREE_TO_SAY_AGAIN + markup.text().length()) {
            inForce.remove(Tag.A);
        }
    }

    private void name(String words) {
        open("bdi");
        write(words);
        out.closeTag("bdi");
    }

    private void write(String text) {
        if (!text.isEmpty()) {
            out.text(text);
        }
    }

    /** The gate takes attributes away and adds them in the list itself. */
    private void open(String element, String... attributes) {
        this.attributes.clear();
        for (String attribute : attributes) {
            this.attributes.add(attribute);
        }
        out.openTag(element, this.attributes);
    }
}
