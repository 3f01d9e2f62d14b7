package org.hearth.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.hearth.care.Setting;
import org.hearth.member.Member;
import org.hearth.member.Members;
import org.hearth.member.Names;
import org.hearth.member.Passwords;
import org.hearth.member.Role;
import org.hearth.settings.Settings;
import org.hearth.web.Secrets;

/**
 * On an empty database: the first administrator as the settings name them, or else a link that makes one. There is no default
 * password anywhere. The sample, where it is wanted, comes after.
 */
@Singleton
@Startup
@DependsOn({"Migrations", "FirstKey"})
public class FirstMembers {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Settings settings;
    @Inject
    private Sample sample;
    @Inject
    private Turns turns;
    @Inject
    private Clock clock;

    @PostConstruct
    void welcome() {
        turns.awaitStart();
        long administrators = em.createQuery("select count(m) from Member m where m.role = :role", Long.class)
                .setParameter("role", Role.ADMINISTRATOR).getSingleResult();
        if (administrators == 0) {
            settings.adminName().ifPresentOrElse(this::create, this::printLink);
        }
        if (settings.sample()) {
            sample.fill();
        }
    }

    private void create(String name) {
        if (Names.checkShape(name).isPresent()) {
            Console.fail("HEARTH_ADMIN_NAME must be 3 to 20 letters, digits, hyphens or underscores.");
            throw new IllegalStateException("HEARTH_ADMIN_NAME");
        }
        Member administrator = new Member(name, null, Passwords.hash(settings.adminPassword().orElseThrow()), clock.instant());
        administrator.take(Role.ADMINISTRATOR);
        administrator.trust(clock.instant());
        em.persist(administrator);
        // A link that an earlier start printed, and nobody used, must not make another.
        Optional.ofNullable(em.find(Setting.class, Members.SET_UP)).ifPresent(em::remove);
    }

    private void printLink() {
        String token = Secrets.random();
        Setting setting = em.find(Setting.class, Members.SET_UP);
        if (setting == null) {
            em.persist(new Setting(Members.SET_UP, Secrets.hash(token)));
        } else {
            setting.setContent(Secrets.hash(token));
        }
        Console.say("Make the first administrator here, once: " + settings.baseUrl() + "/set-up/" + token);
    }
}
