package org.hearth.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * Runs work with request-scoped beans of its own, on another thread of the server, because the test method is itself a request.
 * Lives in the server only.
 */
@ApplicationScoped
public class FreshRequest {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private FreshRequest self;

    /** @throws Exception what the work threw */
    public <T> T call(Callable<T> work) throws Exception {
        try {
            return executor.submit(() -> self.here(work)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw (Error) e.getCause();
        }
    }

    @ActivateRequestContext
    public <T> T here(Callable<T> work) throws Exception {
        return work.call();
    }
}
