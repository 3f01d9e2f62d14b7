package org.hearth.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.hearth.access.Guardian;
import org.hearth.post.Formats;
import org.hearth.web.Forms;
import org.hearth.web.Go;
import org.hearth.web.Notices;

/** The lists of tags that posts may use. */
@Named
@RequestScoped
public class FormattingPage {

    private static final String PLACE = "/admin/formatting";

    @Inject
    private Formats formats;
    @Inject
    private Guardian guardian;
    @Inject
    private Forms forms;
    @Inject
    private Notices notices;

    private String tags;
    private String openingTags;
    private long waiting;

    @PostConstruct
    void load() {
        guardian.administer().orThrow();
        Map<String, String> kept = forms.kept(PLACE);
        tags = kept.getOrDefault("tags", String.join(" ", formats.rules().tags()));
        openingTags = kept.getOrDefault("openingTags", String.join(" ", formats.rules().openingTags()));
        waiting = formats.waiting();
    }

    public void save() {
        notices.attempt(() -> {
            formats.change(tags, openingTags);
            forms.done(PLACE);
            notices.after("done.rules");
            Go.to(PLACE);
        });
    }

    public String getPlace() {
        return PLACE;
    }

    /** How many posts wait to be made anew by the rules in force. */
    public long getWaiting() {
        return waiting;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getOpeningTags() {
        return openingTags;
    }

    public void setOpeningTags(String openingTags) {
        this.openingTags = openingTags;
    }
}
