package org.hearth.post;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes posts anew in the background when the rules have changed, some at a time, so that readers do not notice. One node at a time.
 * It has no transaction of its own: the server takes a timer away for good whose transaction was rolled back a few times, caught or not.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    private Formats formats;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void rebuild() {
        try {
            int made;
            do {
                made = formats.rebuildInTurn(AT_ONCE);
            } while (made > 0);
        } catch (RuntimeException | Error e) {
            // The database may only be away for a moment.
            LOG.log(Level.WARNING, "Posts could not be made anew; the next try is in 20 seconds", e);
        }
    }
}
