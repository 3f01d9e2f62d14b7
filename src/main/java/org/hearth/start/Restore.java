package org.hearth.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hearth.settings.BadSetting;
import org.hearth.settings.Settings;

/**
 * {@code payara/restore FILE}: fills an empty HEARTH_DATA, or an empty database of PostgreSQL, from a file of
 * {@code payara/backup}. Never writes over anything. Prints where the forum is now, or exits with 1 and one line.
 */
final class Restore {

    private static final String H2_FILE = ".mv.db";

    private Restore() {
    }

    public static void main(String... args) {
        try {
            if (args.length != 1) {
                throw new IOException("Which backup? payara/restore FILE");
            }
            Path file = Path.of(args[0]).toAbsolutePath();
            Settings settings = new Settings(System::getenv);
            boolean embedded = HearthDataSource.embedded(settings);
            if (ofH2(file) != embedded) {
                throw new IOException(embedded ? "This is a backup of PostgreSQL: HEARTH_DB_URL must name an empty database."
                        : "This is a backup of the embedded database: leave HEARTH_DB_URL unset.");
            }
            if (embedded) {
                unpack(settings, file);
            } else {
                load(settings, file);
            }
            System.out.println("Restored to " + HearthDataSource.address(settings.databaseUrl()));
        } catch (BadSetting | IOException e) {
            System.out.println(Console.flat(e.getMessage()));
            System.exit(1);
        } catch (SQLException e) {
            System.out.println("The backup could not be restored: " + Console.reason(e));
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        }
    }

    private static boolean ofH2(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file + ".");
        }
        try (InputStream in = Files.newInputStream(file)) {
            String begins = new String(in.readNBytes(5), StandardCharsets.ISO_8859_1);
            if (!begins.startsWith("PK") && !begins.equals("PGDMP")) {
                throw new IOException(file + " is no backup of a forum.");
            }
            return begins.startsWith("PK");
        }
    }

    private static void unpack(Settings settings, Path file) throws IOException, SQLException {
        Path database = Path.of(settings.databaseUrl().replaceFirst("(?i)^jdbc:h2:(file:)?", "").replaceFirst(";.*$", ""));
        Path target = database.resolveSibling(database.getFileName() + H2_FILE);
        if (Files.exists(target)) {
            throw new IOException("There is a forum in " + target + " already: restore into an empty HEARTH_DATA.");
        }
        Files.createDirectories(target.getParent());
        org.h2.tools.Restore.execute(file.toString(), target.getParent().toString(), database.getFileName().toString());
        try (Connection connection = HearthDataSource.open(settings).getConnection()) {
            if (!hasForum(connection)) {
                throw new SQLException("there is no forum in it");
            }
        } catch (SQLException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }

    private static void load(Settings settings, Path file) throws IOException, SQLException, InterruptedException {
        try (Connection connection = HearthDataSource.open(settings).getConnection()) {
            if (hasForum(connection)) {
                throw new IOException("There is a forum in " + HearthDataSource.address(settings.databaseUrl())
                        + " already: restore into an empty database.");
            }
        }
        PostgresTools.run(settings, "pg_restore", List.of("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction",
                file.toString()));
    }

    private static boolean hasForum(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            boolean found = false;
            while (tables.next()) {
                found |= tables.getString("TABLE_NAME").equalsIgnoreCase("post");
            }
            return found;
        }
    }
}
