package org.hearth.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pages for whoever comes for the first time, mostly from a search and for one page. The style sheet is within the page, so that it
 * is seen after one answer instead of two, and the script is asked for when the page has been painted. Members, who come for many,
 * get both once.
 */
@ApplicationScoped
class FirstVisit {

    private static final String SHEET = "hearth.css";
    private static final String SCRIPT = "hearth.js";
    /** In a page that nobody looks at yet it waits. */
    private static final String AFTER_PAINTING = "{const{src}=document.currentScript.dataset;requestAnimationFrame(()=>setTimeout(()=>"
            + "document.body.append(Object.assign(document.createElement('script'),{src}))))}";

    @Inject
    private Assets assets;

    private Instead style;
    private Instead script;
    private String policy;

    @PostConstruct
    void read() {
        // Without its comments and the spaces before its lines.
        String sheet = assets.read(SHEET).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\n\\s*", "\n");
        style = new Instead("\"" + assets.of(SHEET) + "\"", "<link", ">", bytes("<style>" + sheet + "</style>"));
        String address = "\"" + assets.of(SCRIPT) + "\"";
        script = new Instead(address, "<script", "</script>", bytes("<script data-src=" + address + ">" + AFTER_PAINTING + "</script>"));
        policy = Policy.withInline(AFTER_PAINTING, sheet);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param html a finished page, with a link to the sheet and the script at its end */
    Page of(byte[] html) {
        // A char for each byte.
        String page = new String(html, StandardCharsets.ISO_8859_1);
        return new Page(html, Stream.of(style, script).map(instead -> instead.in(page)).filter(place -> place.from() >= 0).toList());
    }

    /** The content security policy that such a page needs. */
    String policy() {
        return policy;
    }

    /** What stands in the page instead of an element with an address in it. */
    private record Instead(String address, String start, String end, byte[] given) {

        Place in(String page) {
            int at = page.indexOf(address);
            return new Place(page.lastIndexOf(start, at), page.indexOf(end, at) + end.length(), given);
        }
    }

    /** @param given what stands there, the same in memory for all pages */
    private record Place(int from, int to, byte[] given) {
    }

    /**
     * A page for a first visit.
     *
     * @param places where something else stands in it, from its beginning to its end
     */
    record Page(byte[] html, List<Place> places) {

        int length() {
            return html.length + places.stream().mapToInt(place -> place.given().length - (place.to() - place.from())).sum();
        }

        void write(OutputStream out) throws IOException {
            int at = 0;
            for (Place place : places) {
                out.write(html, at, place.from() - at);
                out.write(place.given());
                at = place.to();
            }
            out.write(html, at, html.length - at);
        }
    }
}
