package org.hearth.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database to the schema this version of the forum needs, before any page answers. The scripts in
 * {@code db/migration} are the only source of the schema. Beans that use the database while the forum starts name this
 * one in {@code @DependsOn("Migrations")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/hearth",
        className = "org.hearth.start.HearthDataSource",
        minPoolSize = 2,
        maxPoolSize = 24,
        maxIdleTime = 300,
        properties = {
            // A connection that the database has dropped (it was restarted, say) is replaced, not handed to a page.
            "fish.payara.is-connection-validation-required=true",
            // Not by asking a table: the server limits the time of that by a SET, upon which H2 forgets all statements it has parsed.
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=" + Migrations.VALIDATION,
            "fish.payara.max-wait-time-in-millis=15000",
        })
public class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final int SECONDS_TO_ANSWER = 2;
    /** The server's class that tries connections. */
    static final String VALIDATION = "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation";

    @Resource(lookup = "java:app/jdbc/hearth")
    private DataSource database;
    private String newest;

    @PostConstruct
    void migrate() {
        meet(VALIDATION);
        try {
            Flyway flyway = Flyway.configure(getClass().getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    // Two branches may land in another order than they were begun.
                    .outOfOrder(true)
                    .load();
            flyway.migrate();
            newest = flyway.info().current().getVersion().getVersion();
        } catch (FlywayException e) {
            Console.fail("The database could not be brought up to date: " + Console.reason(e));
            throw e;
        }
    }

    /** The server asks our class loader for it for each page; one that has met a class need not search the libraries for it (JVMS 5.3.2). */
    private void meet(String name) {
        try {
            Class.forName(name, false, getClass().getClassLoader());
        } catch (ClassNotFoundException e) {
            LOG.log(Level.WARNING, "Connections cannot be tried by {0}", name);
        }
    }

    /** Whether the database is there now and has the schema that this version of the forum needs. */
    @Lock(LockType.READ)
    public boolean ready() {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(
                        "select 1 from \"flyway_schema_history\" where \"version\" = ? and \"success\"")) {
            question.setQueryTimeout(SECONDS_TO_ANSWER);
            question.setString(1, newest);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next();
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "Not ready", e);
            return false;
        }
    }
}
