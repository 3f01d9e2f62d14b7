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

/** The forum's own key, made at the first start and kept in the database, so that every node signs alike. */
@Singleton
@Startup
@DependsOn("Migrations")
public class Keys {

    private static final String NAME = "signing-key";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Turns turns;

    private String key;

    @PostConstruct
    void load() {
        turns.awaitStart();
        Setting setting = em.find(Setting.class, NAME);
        if (setting == null) {
            setting = new Setting(NAME, Secrets.random());
            em.persist(setting);
        }
        key = setting.getContent();
    }

    /** @param text what is vouched for, beginning with its purpose, so that one signature never serves another */
    @jakarta.ejb.Lock(jakarta.ejb.LockType.READ)
    public String sign(String text) {
        return Secrets.sign(key, text);
    }
}
