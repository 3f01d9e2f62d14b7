package org.hearth.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.hearth.access.Guardian;
import org.hearth.moderation.Act;
import org.hearth.moderation.ModerationLog;
import org.hearth.text.Field;
import org.hearth.text.Lengths;
import org.hearth.text.Typed;
import org.hearth.web.Phrases;

/** The page of help lines: its text, which administrators edit. */
@ApplicationScoped
@Transactional
public class HelpTexts {

    private static final String NOW = "help.now";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Guardian guardian;
    @Inject
    private ModerationLog log;
    @Inject
    private Phrases phrases;

    /** @return the text of the page of help lines, as typed */
    public String now() {
        Setting setting = em.find(Setting.class, NOW);
        return setting == null ? phrases.of("help.now.default") : setting.getContent();
    }

    public void edit(String text) {
        guardian.administer().orThrow();
        new Typed().field("help", Field.TEXT, text).check();
        Setting setting = em.find(Setting.class, NOW);
        if (setting == null) {
            em.persist(new Setting(NOW, Lengths.tidy(Field.TEXT, text)));
        } else {
            setting.setContent(Lengths.tidy(Field.TEXT, text));
        }
        log.onForum(Act.EDIT_HELP);
    }
}
