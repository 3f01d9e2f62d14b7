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
    private final byte[] plain;
    private volatile byte[] zipped;

    /**
     * @param asOf the moment at which its making began
     * @param threadId the thread it shows; null when it shows something of many
     */
    KeptPage(KeptPages.Moment asOf, Long threadId, byte[] html) {
        this.asOf = asOf;
        this.threadId = threadId;
        plain = html;
        tag = "W/\"" + Secrets.hash(html).substring(0, 20) + "\"";
    }

    private byte[] zipped() {
        byte[] bytes = zipped;
        if (bytes == null) {
            bytes = zip(plain);
            zipped = bytes;
        }
        return bytes;
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped) {
            {
                def.setLevel(LEVEL);
            }
        }) {
            out.write(plain);
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

    /** What it may take in memory, in bytes: compressed it is less than half as long. */
    int size() {
        return plain.length + plain.length / 2;
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
        byte[] body = zip ? zipped() : plain;
        response.setContentType("text/html;charset=UTF-8");
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
