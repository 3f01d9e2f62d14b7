package org.hearth.testing;

import org.eclipse.persistence.logging.JavaLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;

/**
 * EclipseLink's log with a counter: it hears of every SQL statement and counts those of the threads that asked, so the forum
 * itself needs no hook. Named to the tested server as {@code eclipselink.logging.logger}. Lives in the server only.
 */
public class StatementLog extends JavaLog {

    private static final ThreadLocal<int[]> COUNT = new ThreadLocal<>();

    /** From here on the statements of this thread are counted. */
    static void begin() {
        COUNT.set(new int[1]);
    }

    /** @return how many there were since {@link #begin()}, which must have been called */
    static int end() {
        int[] count = COUNT.get();
        COUNT.remove();
        return count[0];
    }

    @Override
    public boolean shouldLog(int level, String category) {
        return isStatement(level, category) && COUNT.get() != null || super.shouldLog(level, category);
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (isStatement(entry.getLevel(), entry.getNameSpace()) && COUNT.get() != null) {
            COUNT.get()[0]++;
        }
        if (super.shouldLog(entry.getLevel(), entry.getNameSpace())) {
            super.log(entry);
        }
    }

    private static boolean isStatement(int level, String category) {
        return level == SessionLog.FINE && SessionLog.SQL.equals(category);
    }
}
