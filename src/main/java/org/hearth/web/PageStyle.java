package org.hearth.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    private String style;
    private String policy;

    @PostConstruct
    void read() {
        address = "\"" + assets.of(SHEET) + "\"";
        // Without its comments and the spaces before its lines.
        String sheet = assets.read(SHEET).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\n\\s*", "\n");
        style = "<style>" + sheet + "</style>";
        policy = Policy.withStyle(sheet);
    }

    /** A finished page, its link to the sheet replaced by the sheet. */
    byte[] into(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        int link = html.indexOf(address);
        return link < 0 ? page : (html.substring(0, html.lastIndexOf('<', link)) + style
                + html.substring(html.indexOf('>', link) + 1)).getBytes(StandardCharsets.UTF_8);
    }

    /** The content security policy that such a page needs. */
    String policy() {
        return policy;
    }
}
