package org.hearth.post;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.web.Go;
import org.hearth.web.Notices;
import org.hearth.web.Path;

/** Asks once before a member's own reply goes. */
@Named
@RequestScoped
public class RemovePage {

    @Inject
    private Posts posts;
    @Inject
    private Path path;
    @Inject
    private Notices notices;

    private PostInThread shown;

    @PostConstruct
    void load() {
        shown = posts.one(path.id());
    }

    public void remove() {
        notices.attempt(() -> {
            posts.remove(shown.post().id());
            notices.after("done.removed");
            Go.to(shown.post().path());
        });
    }

    public PostInThread getShown() {
        return shown;
    }
}
