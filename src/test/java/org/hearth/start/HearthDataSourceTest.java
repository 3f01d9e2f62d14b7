package org.hearth.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.hearth.settings.Settings;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class HearthDataSourceTest {
    private static Settings with(Map<String, String> values) {
        return new Settings(values::get);
    }

    @Test
    void theEmbeddedDatabaseIsTheForumsOwnH2AndNotTheServers() throws SQLException {
        DataSource source = HearthDataSource.open(with(Map.of("HEARTH_DB_URL", "jdbc:h2:mem:")));
        try (Connection connection = source.getConnection();
                ResultSet answer = connection.createStatement().executeQuery("select h2version()")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).startsWith("2.4.");
        }
    }

    @Test
    void postgresqlTakesUserAndPasswordFromTheSettingsOrTheAddress() {
        PGSimpleDataSource named = (PGSimpleDataSource) HearthDataSource.open(with(Map.of(
                "HEARTH_DB_URL", "jdbc:postgresql://db.example.org:5433/forum",
                "HEARTH_DB_USER", "hearth", "HEARTH_DB_PASSWORD", "secret")));
        assertThat(named.getServerNames()).containsExactly("db.example.org");
        assertThat(named.getPortNumbers()).containsExactly(5433);
        assertThat(named.getDatabaseName()).isEqualTo("forum");
        assertThat(named.getUser()).isEqualTo("hearth");
        assertThat(named.getPassword()).isEqualTo("secret");

        PGSimpleDataSource whole = (PGSimpleDataSource) HearthDataSource.open(with(Map.of(
                "HEARTH_DB_URL", "jdbc:postgresql://localhost/forum?user=ada&password=secret")));
        assertThat(whole.getUser()).isEqualTo("ada");
        assertThat(whole.getPassword()).isEqualTo("secret");
    }

    @Test
    void noPasswordIsShownWithAnAddress() {
        assertThat(HearthDataSource.address("jdbc:postgresql://localhost:5432/forum?user=ada&password=secret"))
                .isEqualTo("jdbc:postgresql://localhost:5432/forum");
        assertThat(HearthDataSource.address("jdbc:postgresql://ada:secret@localhost/forum"))
                .isEqualTo("jdbc:postgresql://localhost/forum");
        assertThat(HearthDataSource.address("jdbc:h2:file:/srv/hearth/db;CIPHER=AES"))
                .isEqualTo("jdbc:h2:file:/srv/hearth/db");
    }

    @Test
    void aDatabaseThatCannotBeUsedIsOneLineThatSaysWhatToCheck() {
        String line = HearthDataSource.unusable(
                with(Map.of("HEARTH_DB_URL", "jdbc:postgresql://localhost/forum")),
                new SQLException("outer", new IllegalStateException("no such\n  database")));
        assertThat(line).isEqualTo("The database at jdbc:postgresql://localhost/forum cannot be used: no such database."
                + " Check HEARTH_DB_URL, HEARTH_DB_USER and HEARTH_DB_PASSWORD.");
    }
}
