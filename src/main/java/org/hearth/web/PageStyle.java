package org.hearth.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The forum's style sheet within a page. Whoever comes for the first time, mostly from a search and for one page, sees that page
 * after one answer instead of two. Members, who come for many, get the sheet once.
 */
@ApplicationScoped
class PageStyle {

    private static final String SHEET = "hearth.css";

    @Inject
    private Assets assets;

    private String address;
    private byte[] style;
    private String policy;

    @PostConstruct
    void read() {
        address = "\"" + assets.of(SHEET) + "\"";
        // Without its comments and the spaces before its lines.
        String sheet = assets.read(SHEET).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\n\\s*", "\n");
        style = ("<style>" + sheet + "</style>").getBytes(StandardCharsets.UTF_8);
        policy = Policy.withStyle(sheet);
    }

    /** @param html a finished page, with a link to the sheet */
    Dressed on(byte[] html) {
        // A char for each byte.
        String page = new String(html, StandardCharsets.ISO_8859_1);
        int link = page.indexOf(address);
        return link < 0 ? new Dressed(html, 0, 0, new byte[0])
                : new Dressed(html, page.lastIndexOf('<', link), page.indexOf('>', link) + 1, style);
    }

    /** The content security policy that such a page needs. */
    String policy() {
        return policy;
    }

    /**
     * A page with the sheet in it, which is the same in memory for all pages.
     *
     * @param from where the sheet stands instead of the link
     * @param to where the page goes on after it
     */
    record Dressed(byte[] html, int from, int to, byte[] style) {

        int length() {
            return html.length - (to - from) + style.length;
        }

        void write(OutputStream out) throws IOException {
            out.write(html, 0, from);
            out.write(style);
            out.write(html, to, html.length - to);
        }
    }
}
