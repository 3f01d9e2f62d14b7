package org.hearth.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** A finished page, compressed once, for the first who takes it compressed. */
final class KeptPage {

    /** Of 1 to 9: takes less than half the time of the usual 6, for three bytes more in a hundred. */
    private static final int LEVEL = 4;

    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private final KeptPages.Moment asOf;
    private final Long threadId;
    private final String tag;
    private final FirstVisit.Page page;
    private volatile byte[] zipped;

    /**
     * @param asOf the moment at which its making began
     * @param threadId the thread it shows; null when it shows something of many
     */
    KeptPage(KeptPages.Moment asOf, Long threadId, byte[] html, FirstVisit visit) {
        this.asOf = asOf;
        this.threadId = threadId;
        page = visit.of(html);
        // A browser that is told to keep its page gets the policy of the new one.
        tag = "W/\"" + Secrets.hash(Secrets.hash(html) + visit.policy()).substring(0, 20) + "\"";
    }

    private byte[] zipped() {
        byte[] bytes = zipped;
        if (bytes == null) {
            bytes = zip(page);
            zipped = bytes;
        }
        return bytes;
    }

    private static byte[] zip(FirstVisit.Page page) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(page.length() / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped) {
            {
                def.setLevel(LEVEL);
            }
        }) {
            page.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    KeptPages.Moment asOf() {
        return asOf;
    }

    Long threadId() {
        return threadId;
    }

    /** What it may take in memory, in bytes: compressed it is half as long as without its style. */
    int size() {
        return page.html().length + page.html().length / 2;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Kept by the browser alone, and asked for again each time.
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        // Its entity tag (RFC 9110, 8.8.3) is the same for both forms.
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String accepted = request.getHeader("Accept-Encoding");
        boolean zip = accepted != null && accepted.contains("gzip") && !REFUSED.matcher(accepted).find();
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(zip ? zipped().length : page.length());
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (zip) {
            response.getOutputStream().write(zipped());
        } else {
            page.write(response.getOutputStream());
        }
    }
}
