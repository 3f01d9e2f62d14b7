package org.hearth.watch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hearth.settings.Settings;
import org.hearth.web.Client;

/**
 * A file of its own for sign-ins, refusals and what staff did, one line each: {@code 2026-11-22T21:10:03Z refused visitor=7
 * from=203.0.113.0/24 reason=refused.locked}. It holds words of ours, ids, and the neighbourhood of an address; never what
 * people typed, no token, no whole address.
 */
@ApplicationScoped
public class SecurityLog {

    private static final Logger LOG = Logger.getLogger(SecurityLog.class.getName());
    private static final int BYTES = 10_000_000;
    private static final int FILES = 10;

    @Inject
    private Settings settings;
    @Inject
    private Client client;
    @Inject
    private Clock clock;

    private FileHandler file;

    @PostConstruct
    void open() {
        Path folder = settings.data().resolve("log");
        try {
            Files.createDirectories(folder);
            file = new FileHandler(folder.resolve("security-" + settings.port() + ".%g.log").toString(), BYTES, FILES, true);
            file.setEncoding("UTF-8");
            file.setFormatter(new Line());
        } catch (IOException e) {
            // The lines then go where the server's own go: better there than nowhere.
            LOG.log(Level.WARNING, "The security log cannot be written in " + folder, e);
        }
    }

    @PreDestroy
    void close() {
        if (file != null) {
            file.close();
        }
    }

    /**
     * @param visitor the id of whoever did it; null for a guest
     * @param details names and values in turn: words of ours and ids alone
     */
    void write(String event, Long visitor, Object... details) {
        StringBuilder line = new StringBuilder(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()).append(' ').append(event)
                .append(" visitor=").append(visitor == null ? "guest" : visitor).append(" from=").append(client.neighbourhood());
        for (int i = 0; i < details.length; i += 2) {
            line.append(' ').append(details[i]).append('=').append(details[i + 1]);
        }
        LogRecord record = new LogRecord(Level.INFO, line.toString());
        if (file == null) {
            LOG.log(record);
        } else {
            file.publish(record);
        }
    }

    private static final class Line extends Formatter {

        @Override
        public String format(LogRecord record) {
            return record.getMessage() + "\n";
        }
    }
}
