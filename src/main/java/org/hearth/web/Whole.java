package org.hearth.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * Sends a page in one piece, when it is finished, and says how long it is. The server's own writer sends it in parts, each of which it
 * turns into bytes by itself: an emoji that lay across two of them came out, and back, as two question marks.
 */
final class Whole extends HttpServletResponseWrapper {

    private final StringWriter page = new StringWriter(32_768);
    private final PrintWriter writer = new PrintWriter(page) {
        @Override
        public void close() {
            try {
                finish();
            } catch (IOException e) {
                // Who asked has gone.
                setError();
            }
        }
    };

    Whole(HttpServletResponse response) {
        super(response);
    }

    /** Sends a text as one piece. */
    static void send(String text, HttpServletResponse response) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!response.isCommitted()) {
            response.setContentLength(bytes.length);
        }
        response.getOutputStream().write(bytes);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void flushBuffer() {
        // It goes when it is finished.
    }

    @Override
    public void resetBuffer() {
        drop();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        drop();
        super.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        drop();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        drop();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        drop();
        super.sendRedirect(location);
    }

    private void drop() {
        page.getBuffer().setLength(0);
    }

    private void finish() throws IOException {
        if (page.getBuffer().length() > 0) {
            send(page.toString(), (HttpServletResponse) getResponse());
            drop();
        }
        getResponse().getOutputStream().close();
    }
}
