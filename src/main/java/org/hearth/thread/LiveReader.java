package org.hearth.thread;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import org.hearth.topic.Audience;

/**
 * Somebody who has a thread open and is told of new replies (server-sent events, HTML Living Standard 9.2). It costs no thread
 * while nothing happens, and whoever does not take what is sent is let go: their page is simply as of its loading.
 */
final class LiveReader implements WriteListener, AsyncListener {

    private final AsyncContext line;
    private final ServletOutputStream out;
    private final Consumer<LiveReader> gone;
    private final int after;
    private final Set<Audience> readable;
    private int told;
    private boolean ended;

    LiveReader(AsyncContext line, int after, Set<Audience> readable, Consumer<LiveReader> gone) throws IOException {
        this.line = line;
        this.after = after;
        this.readable = readable;
        this.gone = gone;
        out = line.getResponse().getOutputStream();
        line.addListener(this);
        out.setWriteListener(this);
    }

    /** The number of the last post on the page. */
    int after() {
        return after;
    }

    /** The audiences whose topics the reader may read. */
    Set<Audience> readable() {
        return readable;
    }

    /** Says how many replies are new, unless that was said already. */
    synchronized void tell(int many, String event) {
        if (many != told) {
            told = many;
            write(event);
        }
    }

    /** Keeps the line open, and finds out whether somebody is still there. */
    synchronized void nudge() {
        write(":\n\n");
    }

    private void write(String text) {
        if (ended) {
            return;
        }
        try {
            if (!out.isReady()) {
                end();
                return;
            }
            out.write(text.getBytes(StandardCharsets.UTF_8));
            if (out.isReady()) {
                out.flush();
            }
        } catch (IOException | RuntimeException e) {
            end();
        }
    }

    synchronized void end() {
        if (!ended) {
            ended = true;
            gone.accept(this);
            try {
                line.complete();
            } catch (IllegalStateException e) {
                // The line has ended by itself.
            }
        }
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
        if (!ended && out.isReady()) {
            out.flush();
        }
    }

    @Override
    public void onError(Throwable why) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // There is one start only.
    }
}
