package org.hearth.web;

import java.time.Instant;
import org.hearth.text.SafeHtml;

/**
 * The HTML that a component of ours writes. Whatever is given as an attribute or a text stands there as that and no more; only
 * {@link SafeHtml} is taken as it is. A page's own writer does the same, at several times the cost: it looks for scripts in each
 * element, and a thread has some thousand.
 */
public final class Html {

    private final StringBuilder html = new StringBuilder(256);
    private boolean open;

    /** Begins an element. Its attributes follow, then what stands in it. */
    public Html start(String element) {
        close();
        html.append('<').append(element);
        open = true;
        return this;
    }

    /** @param style its class; null for none */
    public Html start(String element, String style) {
        return start(element).attribute("class", style);
    }

    /** An attribute of the element that was begun last; nothing when the value is null. */
    public Html attribute(String name, String value) {
        if (value != null) {
            html.append(' ').append(name).append("=\"");
            escape(value);
            html.append('"');
        }
        return this;
    }

    public Html text(String words) {
        close();
        escape(words);
        return this;
    }

    public Html words(SafeHtml words) {
        close();
        html.append(words);
        return this;
    }

    public Html end(String element) {
        close();
        html.append("</").append(element).append('>');
        return this;
    }

    /** Ends an element that can have nothing in it. */
    public Html empty() {
        html.append("/>");
        open = false;
        return this;
    }

    /** An element with nothing in it but words. */
    public Html of(String element, String style, String words) {
        return start(element, style).text(words).end(element);
    }

    /** A field of a form that nobody sees. */
    public Html hidden(String name, String value) {
        return start("input").attribute("type", "hidden").attribute("name", name).attribute("value", value).empty();
    }

    /** A moment, told in words; the browser of a reader may tell it in others. */
    public Html time(Instant at, String words) {
        return start("time").attribute("datetime", at.toString()).attribute("data-now", "").text(words).end("time");
    }

    /** What another one has written, which stays as it is: many may add it at once. An element that it has begun is open no more. */
    public Html add(Html other) {
        close();
        html.append(other.html);
        open = other.open;
        close();
        return this;
    }

    private void close() {
        if (open) {
            html.append('>');
            open = false;
        }
    }

    /** Without control characters: nobody sees them, and no page may hold them (HTML Standard, "Preprocessing the input stream"). */
    private void escape(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String instead = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                case '\t', '\n', '\r' -> null;
                default -> c < ' ' ? "" : null;
            };
            if (instead != null) {
                html.append(text, from, i).append(instead);
                from = i + 1;
            }
        }
        html.append(text, from, text.length());
    }

    /** All that was written so far. */
    @Override
    public String toString() {
        close();
        return html.toString();
    }
}
