package org.hearth.post;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Makes posts anew in the background when the rules have changed, some at a time, so that readers do not notice. */
@Singleton
public class Rebuilding {

    private static final int AT_ONCE = 200;

    @Inject
    private Formats formats;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void rebuild() {
        int made;
        do {
            made = formats.rebuild(AT_ONCE);
        } while (made == AT_ONCE);
    }
}
