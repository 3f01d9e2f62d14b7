package org.hearth.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.access.Guardian;
import org.hearth.post.Formats;
import org.hearth.web.Go;
import org.hearth.web.Notices;

/** The lists of tags that posts may use. */
@Named
@RequestScoped
public class FormattingPage {

    @Inject
    private Formats formats;
    @Inject
    private Guardian guardian;
    @Inject
    private Notices notices;

    private String tags;
    private String openingTags;
    private long waiting;

    @PostConstruct
    void load() {
        guardian.administer().orThrow();
        tags = String.join(" ", formats.rules().tags());
        openingTags = String.join(" ", formats.rules().openingTags());
        waiting = formats.waiting();
    }

    public void save() {
        notices.attempt(() -> {
            formats.change(tags, openingTags);
            notices.after("done.rules");
            Go.to("/admin/formatting");
        });
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
