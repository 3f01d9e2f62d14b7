package org.hearth.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.hearth.care.Setting;
import org.hearth.settings.Settings;
import org.hearth.text.Rules;
import org.hearth.web.Changed;

/**
 * The rules of formatting in force, for all who only read: every page asks for them. Kept as three lines: version, tags, further
 * tags of an opening post.
 */
@Named("rules")
@ApplicationScoped
public class FormatRules {

    static final String SETTING = "formatting";
    /** Nanoseconds for which they are remembered where other nodes write too: a change shows there within a second. */
    private static final long BESIDE_OTHERS = Duration.ofMillis(900).toNanos();

    @Inject
    private EntityManager em;
    @Inject
    private Settings settings;

    private final AtomicLong changes = new AtomicLong();
    private volatile Known known;

    /** The rules as they were when they were last changed here, or less than a second ago. */
    public Rules now() {
        Known here = known;
        if (here == null || here.change != changes.get() || !settings.nodes().isEmpty() && System.nanoTime() - here.read > BESIDE_OTHERS) {
            // Told the moment before it was read: what is changed meanwhile makes it old at once.
            long change = changes.get();
            long moment = System.nanoTime();
            here = new Known(read(), change, moment);
            known = here;
        }
        return here.rules;
    }

    /** The tags that may be used, as printed beside the box. */
    public String printed(boolean opening) {
        return now().printed(opening);
    }

    /** The rules as the database has them now, for whoever writes by them. */
    public Rules read() {
        Setting setting = em.find(Setting.class, SETTING);
        String[] lines = setting == null ? null : setting.getContent().split("\n", -1);
        return lines == null ? Rules.FIRST : Rules.typed(lines[1], lines[2], Integer.parseInt(lines[0]));
    }

    /** Does not make this bean: after a transaction the server has no entity manager to give it. */
    void hear(@Observes(notifyObserver = Reception.IF_EXISTS, during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        if (changed.threadId() == null) {
            changes.incrementAndGet();
        }
    }

    private record Known(Rules rules, long change, long read) {
    }
}
