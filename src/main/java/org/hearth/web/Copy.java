package org.hearth.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;

/** Takes down what a page answers instead of sending it. Errors and redirects go through. */
final class Copy extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);

    Copy(HttpServletResponse response) {
        super(response);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Sends after all what was taken down. */
    void passOn(HttpServletRequest request) throws IOException {
        byte[] body = bytes();
        if (body.length > 0 && !isCommitted() && !request.getMethod().equals("HEAD")) {
            getResponse().getOutputStream().write(body);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void write(byte[] b, int from, int length) {
                bytes.write(b, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("A page that may be kept is written at once.");
            }
        };
    }

    @Override
    public PrintWriter getWriter() {
        throw new IllegalStateException("A page that may be kept is written whole, see Whole.");
    }

    @Override
    public void flushBuffer() {
        // It goes when it is whole.
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public void reset() {
        resetBuffer();
        super.reset();
    }

    @Override
    public void setContentLength(int length) {
        // The page is measured when it is whole.
    }

    @Override
    public void setContentLengthLong(long length) {
        // The page is measured when it is whole.
    }
}
