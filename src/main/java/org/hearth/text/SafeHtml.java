package org.hearth.text;

/**
 * HTML known to be safe to put into a page as it is. Only this package makes it, so whoever holds one need not ask where it
 * came from.
 */
public final class SafeHtml {

    public static final SafeHtml EMPTY = new SafeHtml("");

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /**
     * The words alone: tags left out, entities turned back into characters, a line break between lines and
     * blocks. This is plain text again and must be escaped wherever it is shown.
     */
    public String words() {
        return PlainWords.of(html);
    }

    /** @return the HTML */
    @Override
    public String toString() {
        return html;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }
}
