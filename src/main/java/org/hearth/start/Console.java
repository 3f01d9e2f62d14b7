package org.hearth.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines for the people who start the forum. {@code payara/run} shows them without their prefix and keeps them out of
 * the log, so a link or a password made up at the start is seen once and stored nowhere. A line counts only while the
 * forum starts, that is, from a startup bean.
 */
public final class Console {
    // Not System.out: the server turns that into its log.
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Console() {
    }

    /** Shows one line once the forum is ready. */
    public static void say(String line) {
        OUT.println("HEARTH: " + flat(line));
    }

    /** Ends the start: the line says what is wrong and what to do. The caller then throws. */
    public static void fail(String line) {
        OUT.println("HEARTH-FAILED: " + flat(line));
    }

    /** The innermost reason as one sentence; the outer ones repeat it in the server's words. */
    static String reason(Throwable thrown) {
        Throwable inner = thrown;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        String message = inner.getMessage();
        String line = flat(message == null ? inner.getClass().getSimpleName() : message);
        return line.endsWith(".") ? line : line + ".";
    }

    static String flat(String line) {
        return line.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
