package org.hearth.start;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/**
 * While the database is away a page says so at once. EclipseLink would ask three more times, five seconds apart, and so many
 * waiting requests keep everybody from the pages that need no database. A connection that died is replaced by the pool.
 */
public class NoWaiting implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setQueryRetryAttemptCount(0);
            login.setDelayBetweenConnectionAttempts(0);
        }
    }
}
