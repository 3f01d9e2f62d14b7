package org.hearth.post;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes posts anew in the background when the rules have changed, some at a time, so that readers do not notice. One node at a time. */
@Singleton
public class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    private Formats formats;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void rebuild() {
        try {
            int made;
            do {
                made = formats.rebuildInTurn(AT_ONCE);
            } while (made == AT_ONCE);
        } catch (RuntimeException e) {
            // The server takes a timer away for good that fails twice; the database may only be away for a moment.
            LOG.log(Level.WARNING, "Posts could not be made anew; the next try is in 20 seconds", e);
        }
    }
}
