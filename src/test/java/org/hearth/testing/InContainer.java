package org.hearth.testing;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;

/**
 * A test that runs inside the server: {@code @Inject} gives it the forum's own beans, and package-private things of its package
 * are in reach. The whole test method is one request of a guest, without a transaction.
 *
 * <pre>
 * class PostsIT extends InContainer {
 *     {@literal @}Inject Posts posts;
 *
 *     {@literal @}Test
 *     void a_reply_takes_the_next_number() throws Exception {
 *         PostView reply = inRequest(() -> posts.reply(...));
 *         ...
 * </pre>
 *
 * Tests share one database with all others: a test makes the members and threads that it needs.
 */
public abstract class InContainer extends Deployed {

    @Inject
    private FreshRequest request;

    @Inject
    private UserTransaction transaction;

    /** Runs work as a request of its own: fresh request-scoped beans, such as the visitor, and no transaction yet. */
    protected <T> T inRequest(Callable<T> work) throws Exception {
        return request.call(work);
    }

    /** The same for work that answers nothing. */
    protected void inRequest(Work work) throws Exception {
        request.call(() -> {
            work.run();
            return null;
        });
    }

    /** Runs work in one transaction, rolled back when it throws: for looking at entities, or for preparing them. */
    protected <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } catch (Exception | Error e) {
            if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
            throw e;
        }
    }

    /** What a test does without answering anything; it may throw. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** How many SQL statements the work sends in this thread, so not what it does by {@link #inRequest(Callable)}. */
    protected int statements(Work work) throws Exception {
        StatementLog.begin();
        try {
            work.run();
        } catch (Exception | Error e) {
            StatementLog.end();
            throw e;
        }
        return StatementLog.end();
    }
}
