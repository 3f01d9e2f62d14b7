package org.hearth.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.thread.Reader;
import org.hearth.web.Go;
import org.hearth.web.Path;

/** The address of a post, which leads to wherever it stands now. */
@Named
@RequestScoped
public class FindPage {

    @Inject
    private Posts posts;
    @Inject
    private Path path;
    @Inject
    private Reader reader;

    public void enter() {
        Go.to(posts.whereIs(path.id(), reader.base()));
    }
}
