package org.hearth.start;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hearth.settings.Settings;

/**
 * Backs up the embedded database while the forum runs, for {@code payara/backup}: that file is open to this process alone. Who
 * may write into HEARTH_DATA asks by a file there, {@code backup/ID.wanted}, and finds {@code ID.zip} or {@code ID.failed} in
 * its place. No address leads here.
 */
@Singleton
@DependsOn("Migrations")
public class BackupRequests {

    static final String FOLDER = "backup";
    static final String WANTED = ".wanted";
    static final String DONE = ".zip";
    static final String FAILED = ".failed";

    private static final Logger LOG = Logger.getLogger(BackupRequests.class.getName());

    @Resource(lookup = "java:app/jdbc/hearth")
    private DataSource database;
    @Inject
    private Settings settings;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void answer() {
        Path folder = settings.data().resolve(FOLDER);
        if (!HearthDataSource.embedded(settings) || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> wanted = Files.newDirectoryStream(folder, "*" + WANTED)) {
            for (Path request : wanted) {
                String id = request.getFileName().toString().replace(WANTED, "");
                backUp(folder, id);
                Files.deleteIfExists(request);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Requests for a backup could not be read", e);
        }
    }

    private void backUp(Path folder, String id) throws IOException {
        Path part = folder.resolve(id + ".part");
        try {
            try (Connection connection = database.getConnection()) {
                backUp(connection, part);
            }
            Files.move(part, folder.resolve(id + DONE), StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException | IOException e) {
            LOG.log(Level.WARNING, "A backup could not be made", e);
            Files.deleteIfExists(part);
            Files.writeString(folder.resolve(id + FAILED), Console.reason(e));
        }
    }

    /** All of the database as of one moment, while others write. */
    static void backUp(Connection h2, Path file) throws SQLException {
        try (Statement statement = h2.createStatement()) {
            statement.execute("backup to '" + file.toString().replace("'", "''") + "'");
        }
    }
}
