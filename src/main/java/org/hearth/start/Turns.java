package org.hearth.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What only one node may do at a time. A turn lasts as long as the transaction; it ends with a node that is killed. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Turns {

    @PersistenceContext
    private EntityManager em;

    /** Waits for its turn to make what a new forum begins with. */
    public void awaitStart() {
        locked("turn.start", "for update");
    }

    /** @return false when another node makes posts anew just now */
    public boolean rebuild() {
        return locked("turn.rebuild", "for update skip locked");
    }

    private boolean locked(String name, String how) {
        return !em.createNativeQuery("select name from setting where name = ? " + how).setParameter(1, name).getResultList().isEmpty();
    }
}
