package org.hearth.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.hearth.care.Setting;
import org.hearth.web.Secrets;

/** Signs with the forum's own key, which {@link FirstKey} made. */
@ApplicationScoped
public class Keys {

    static final String NAME = "signing-key";

    @PersistenceContext
    private EntityManager em;

    private volatile String key;

    /** @param text what is vouched for, beginning with its purpose, so that one signature never serves another */
    public String sign(String text) {
        if (key == null) {
            key = em.find(Setting.class, NAME).getContent();
        }
        return Secrets.sign(key, text);
    }
}
