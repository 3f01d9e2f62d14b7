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
     * The words alone, as typed: tags left out, entities turned back into characters, a line break between lines and blocks;
     * without the hosts that are shown after links and the names over quotes. This is plain text again and must be escaped
     * wherever it is shown.
     */
    public String words() {
        return PlainWords.of(this, true);
    }

    /** As {@link #words}, without what is quoted: the words of the author alone. */
    public String ownWords() {
        return PlainWords.of(this, false);
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
