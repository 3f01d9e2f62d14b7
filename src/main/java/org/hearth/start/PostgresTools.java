package org.hearth.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearth.settings.Settings;
import org.postgresql.ds.PGSimpleDataSource;

/** Calls PostgreSQL's own programs with the database of the settings. */
final class PostgresTools {
    private PostgresTools() {
    }

    /** @throws IOException with one line for people, when the program is missing or says that it failed */
    static void run(Settings settings, String program, List<String> arguments) throws IOException, InterruptedException {
        PGSimpleDataSource database = (PGSimpleDataSource) HearthDataSource.open(settings);
        List<String> command = new ArrayList<>(List.of(program, "--no-password", "--host=" + database.getServerNames()[0],
                "--port=" + (database.getPortNumbers()[0] == 0 ? 5432 : database.getPortNumbers()[0]),
                "--dbname=" + database.getDatabaseName()));
        if (database.getUser() != null) {
            command.add("--username=" + database.getUser());
        }
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Not an argument: those are seen by everybody on the machine.
        if (database.getPassword() != null) {
            builder.environment().put("PGPASSWORD", database.getPassword());
        }
        if (database.getSslMode() != null) {
            builder.environment().put("PGSSLMODE", database.getSslMode());
        }
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IOException(program + " is needed and was not found: install PostgreSQL's programs, of the server's version or"
                    + " newer (Debian: apt-get install postgresql-client).", e);
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said.isBlank() ? program + " failed." : said);
        }
    }
}
