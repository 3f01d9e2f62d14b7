package org.hearth.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The entity manager for beans that live for one request: given to each by the server, it would be looked up by name each time,
 * which took as long as a query.
 */
@ApplicationScoped
public class Store {

    @PersistenceContext
    private EntityManager em;

    @Produces
    EntityManager em() {
        return em;
    }
}
