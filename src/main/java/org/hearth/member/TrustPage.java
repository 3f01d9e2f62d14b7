package org.hearth.member;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.access.Guardian;
import org.hearth.post.Formats;
import org.hearth.web.Go;
import org.hearth.web.Notices;
import org.hearth.web.Path;

/** Where a moderator says that a new member's links may be links. */
@Named
@RequestScoped
public class TrustPage {

    /** Posts that are made anew before the page answers; any others follow in the background. */
    private static final int AT_ONCE = 50;

    @Inject
    private Members members;
    @Inject
    private Formats formats;
    @Inject
    private Guardian guardian;
    @Inject
    private Path path;
    @Inject
    private Notices notices;

    private ProfileView view;

    @PostConstruct
    void load() {
        guardian.trust().orThrow();
        view = members.profile(path.text("name"));
    }

    public void trust() {
        notices.attempt(() -> {
            members.trust(view.author().name());
            formats.rebuild(AT_ONCE);
            notices.after("done.trusted");
            Go.to(view.author().path());
        });
    }

    public ProfileView getView() {
        return view;
    }
}
