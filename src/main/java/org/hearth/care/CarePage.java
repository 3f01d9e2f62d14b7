package org.hearth.care;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.access.Guardian;
import org.hearth.web.Forms;
import org.hearth.web.Go;
import org.hearth.web.Notices;

/** The form that edits the page of help lines. */
@Named
@RequestScoped
public class CarePage {

    private static final String PLACE = "/admin/care";

    @Inject
    private HelpTexts texts;
    @Inject
    private Guardian guardian;
    @Inject
    private Forms forms;
    @Inject
    private Notices notices;

    private String help;

    @PostConstruct
    void load() {
        guardian.administer().orThrow();
        help = forms.kept(PLACE).getOrDefault("help", texts.now());
    }

    public void save() {
        notices.attempt(() -> {
            texts.edit(help);
            forms.done(PLACE);
            notices.after("done.help");
            Go.to(PLACE);
        });
    }

    public String getPlace() {
        return PLACE;
    }

    public String getHelp() {
        return help;
    }

    public void setHelp(String help) {
        this.help = help;
    }
}
