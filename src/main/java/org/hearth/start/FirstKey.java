package org.hearth.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.hearth.care.Setting;
import org.hearth.web.Secrets;

/** Makes the forum's own key at the first start. It is kept in the database, so that every node signs alike. */
@Singleton
@Startup
@DependsOn("Migrations")
public class FirstKey {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Turns turns;

    @PostConstruct
    void make() {
        turns.awaitStart();
        if (em.find(Setting.class, Keys.NAME) == null) {
            em.persist(new Setting(Keys.NAME, Secrets.random()));
        }
    }
}
