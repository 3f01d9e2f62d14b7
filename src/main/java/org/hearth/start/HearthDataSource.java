package org.hearth.start;

import jakarta.resource.ResourceException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Locale;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hearth.settings.BadSetting;
import org.hearth.settings.Settings;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that the settings name: the embedded H2, or PostgreSQL. It opens plain connections; the server, which
 * finds this class by the {@code @DataSourceDefinition} on {@link Migrations}, pools them.
 */
public class HearthDataSource implements DataSource {
    private static final int SECONDS_TO_CONNECT = 10;
    private static final String STATEMENTS = "QUERY_CACHE_SIZE";

    // The server makes several of these; the settings and the answer to "did it ever work" are the same for all.
    private static volatile boolean reached;

    private DataSource database;
    private Settings settings;

    private synchronized DataSource database() throws SQLException {
        if (database == null) {
            try {
                settings = new Settings();
                database = open(settings);
            } catch (BadSetting e) {
                Console.fail(e.getMessage());
                throw new SQLException(e);
            }
        }
        return database;
    }

    static boolean embedded(Settings settings) {
        return settings.databaseUrl().regionMatches(true, 0, "jdbc:h2:", 0, 8);
    }

    /** One line for the people who start the forum. */
    static String unusable(Settings settings, SQLException e) {
        return "The database at " + address(settings.databaseUrl()) + " cannot be used: " + Console.reason(e)
                + (embedded(settings)
                        ? " Another forum may be using it; each needs a HEARTH_DATA of its own."
                        : " Check HEARTH_DB_URL, HEARTH_DB_USER and HEARTH_DB_PASSWORD.");
    }

    /** The part of a database's address that may be shown: what follows it, or stands before an @, can hold a password. */
    static String address(String url) {
        return url.replaceFirst("[?;].*$", "").replaceFirst("//[^/@]*@", "//");
    }

    /**
     * Whether something failed because the database could not be reached, or went away in the middle (SQL:2023, class 08;
     * PostgreSQL, class 57P: it is stopping or starting), or because the pool could get no connection to it.
     */
    public static boolean away(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ResourceException
                    || t instanceof SQLException sql && String.valueOf(sql.getSQLState()).matches("08...|57P..")) {
                return true;
            }
        }
        return false;
    }

    /** The innermost reason in one line, for the log. */
    public static String reason(Throwable thrown) {
        return Console.reason(thrown);
    }

    static DataSource open(Settings settings) {
        String url = settings.databaseUrl();
        if (embedded(settings)) {
            JdbcDataSource h2 = new JdbcDataSource();
            // By default H2 remembers the last eight statements of a connection and parses all others again; the forum has many more.
            h2.setURL(url.toUpperCase(Locale.ROOT).contains(STATEMENTS) ? url : url + ";" + STATEMENTS + "=100");
            h2.setUser(settings.databaseUser());
            h2.setPassword(settings.databasePassword());
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setApplicationName("hearth");
        postgres.setConnectTimeout(SECONDS_TO_CONNECT);
        postgres.setLoginTimeout(SECONDS_TO_CONNECT);
        postgres.setTcpKeepAlive(true);
        postgres.setURL(url);
        if (!settings.databaseUser().isEmpty()) {
            postgres.setUser(settings.databaseUser());
        }
        if (!settings.databasePassword().isEmpty()) {
            postgres.setPassword(settings.databasePassword());
        }
        return postgres;
    }

    // The first connection is asked for by the persistence provider, before any bean of ours runs; so it is here that
    // a database which cannot be used ends the start.
    @Override
    public Connection getConnection() throws SQLException {
        DataSource source = database();
        try {
            Connection connection = source.getConnection();
            reached = true;
            return connection;
        } catch (SQLException e) {
            if (!reached) {
                Console.fail(unusable(settings, e));
            }
            throw e;
        }
    }

    /** The settings name the user; what the server passes here is ignored. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The drivers log through java.util.logging.
    }

    @Override
    public int getLoginTimeout() {
        return SECONDS_TO_CONNECT;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Fixed: the server would otherwise set 0, which waits for ever.
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : database().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || database().isWrapperFor(type);
    }
}
