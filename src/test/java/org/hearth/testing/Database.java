package org.hearth.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The database of the tested forums: H2 inside of them, or with {@code -Dhearth.database=postgres} a PostgreSQL that the first
 * forum brings up for the whole run. The build runs the integration tests once with each.
 */
public final class Database {

    private static final Path FOLDER = Path.of(System.getProperty("hearth.postgres", "target/postgres" + OneServer.FORK)).toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("data");
    private static final String OWNER = "postgres";
    private static final Map<Path, String> NAMES = new HashMap<>();

    private static EmbeddedPostgres postgres;
    private static int port;
    private static boolean running;

    private Database() {
    }

    /** Whether this run is the one on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("hearth.database"));
    }

    /** What a forum is told of its database. A folder used before gets the database that it had. */
    public static synchronized Map<String, String> settings(Path folder) {
        return isPostgres() ? Map.of("HEARTH_DB_URL", url(folder), "HEARTH_DB_USER", OWNER) : Map.of();
    }

    /** Looks into the database of the forum in this folder. H2 opens its file to one at a time: the forum must have ended. */
    public static synchronized Connection connect(Path folder) throws SQLException {
        return isPostgres() ? DriverManager.getConnection(url(folder), OWNER, "")
                : DriverManager.getConnection("jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/db/hearth"), "hearth", "");
    }

    private static String url(Path folder) {
        if (postgres == null) {
            restart();
        }
        String name = NAMES.computeIfAbsent(folder.toAbsolutePath(), unseen -> create("forum" + NAMES.size()));
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    private static String create(String name) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops PostgreSQL as its operator would: connections end, data stays. */
    public static synchronized void stop() {
        try {
            postgres.close();
            running = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts PostgreSQL unless it runs, at the same port and with the same data after a {@link #stop()}. */
    public static synchronized void restart() {
        if (running) {
            return;
        }
        try {
            if (port == 0) {
                OneServer.empty(DATA);
            }
            postgres = EmbeddedPostgres.builder().setOverrideWorkingDirectory(FOLDER.toFile())
                    .setDataDirectory(DATA).setCleanDataDirectory(false).setPort(port)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    // The library is made for tests that don't care for their data after a crash; these do.
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    .setServerConfig("unix_socket_directories", "''")
                    .start();
            port = postgres.getPort();
            running = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
