package org.hearth.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.h2.api.ErrorCode;
import org.hearth.settings.BadSetting;
import org.hearth.settings.Settings;

/**
 * {@code payara/backup [FILE]}: copies all that the forum keeps, as of one moment, into one file; the forum may run meanwhile.
 * Everything lies in the database, pictures and the forum's own key too. Prints the file, or exits with 1 and one line.
 */
final class Backup {

    /** How long a running forum may take to write its copy. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /** How long a running forum may take to notice that a copy is wanted. */
    private static final Duration NOTICE = Duration.ofSeconds(60);

    private Backup() {
    }

    public static void main(String... args) {
        try {
            Settings settings = new Settings(System::getenv);
            boolean embedded = HearthDataSource.embedded(settings);
            Path file = args.length > 0 ? Path.of(args[0]).toAbsolutePath() : settings.data().resolve(BackupRequests.FOLDER).resolve(
                    "hearth-" + DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC).format(Instant.now())
                            + (embedded ? ".zip" : ".dump"));
            if (Files.exists(file)) {
                throw new IOException(file + " is there already: choose another name.");
            }
            Files.createDirectories(file.getParent());
            // Whole or not there: a copy that was interrupted never has the name of one.
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            if (embedded) {
                copy(settings, part);
            } else {
                PostgresTools.run(settings, "pg_dump", List.of("--format=custom", "--no-owner", "--no-privileges", "--file=" + part));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            System.out.println(file);
        } catch (BadSetting | IOException | SQLException e) {
            System.out.println(Console.flat(e.getMessage()));
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        }
    }

    private static void copy(Settings settings, Path file) throws SQLException, IOException, InterruptedException {
        Settings existing = new Settings(name -> name.equals("HEARTH_DB_URL") ? settings.databaseUrl() + ";IFEXISTS=TRUE"
                : name.equals("HEARTH_DB_USER") ? settings.databaseUser() : System.getenv(name));
        try (Connection connection = HearthDataSource.open(existing).getConnection()) {
            BackupRequests.backUp(connection, file);
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                ask(settings.data().resolve(BackupRequests.FOLDER), file);
            } else if (e.getErrorCode() == ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1) {
                throw new IOException("There is no database in " + settings.data() + ": check HEARTH_DATA.", e);
            } else {
                throw e;
            }
        }
    }

    /** Asks the forum that has the database open. */
    private static void ask(Path folder, Path file) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        Path wanted = Files.createFile(Files.createDirectories(folder).resolve(id + BackupRequests.WANTED));
        Path done = folder.resolve(id + BackupRequests.DONE);
        Path failed = folder.resolve(id + BackupRequests.FAILED);
        Path begun = folder.resolve(id + ".part");
        Instant asked = Instant.now();
        while (!Files.exists(done)) {
            if (Files.exists(failed)) {
                String reason = Files.readString(failed);
                Files.delete(failed);
                throw new IOException("The forum could not make a backup: " + reason);
            }
            Duration waited = Duration.between(asked, Instant.now());
            if (waited.compareTo(PATIENCE) > 0 || waited.compareTo(NOTICE) > 0 && !Files.exists(begun)) {
                Files.deleteIfExists(wanted);
                throw new IOException("The database is in use and its forum does not answer: look at the forum's log.");
            }
            Thread.sleep(100);
        }
        Files.move(done, file);
    }
}
