package org.hearth.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Sends a page in one piece, which says how long it is. The server flushes the page it has led to before it closes it, and so sends it
 * in parts.
 */
final class Whole extends HttpServletResponseWrapper {

    private PrintWriter writer;

    Whole(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(super.getWriter()) {
                @Override
                public void flush() {
                    // It goes when it is closed, or when there is no more room for it.
                }
            };
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // As above.
    }

    @Override
    public void reset() {
        super.reset();
        writer = null;
    }
}
