package org.hearth.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Takes down what a page answers instead of sending it. Errors and redirects go through. */
final class Copy extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
    private PrintWriter writer;

    Copy(HttpServletResponse response) {
        super(response);
    }

    byte[] bytes() {
        flushBuffer();
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
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void resetBuffer() {
        flushBuffer();
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
