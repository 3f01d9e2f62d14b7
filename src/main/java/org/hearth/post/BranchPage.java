package org.hearth.post;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.thread.Reader;
import org.hearth.thread.ThreadHead;
import org.hearth.thread.Threads;
import org.hearth.web.Go;
import org.hearth.web.Path;

/** One branch of a thread on pages of its own. */
@Named
@RequestScoped
public class BranchPage {

    @Inject
    private Posts posts;
    @Inject
    private Threads threads;
    @Inject
    private Path path;
    @Inject
    private Reader reader;

    private PostInThread first;
    private ThreadHead thread;
    private BranchView view;

    @PostConstruct
    void load() {
        first = posts.one(path.id());
        thread = threads.head(first.threadId());
        if (first.post().depth() == 1) {
            view = posts.branch(thread, path.id(), path.askedId("from"), reader.now());
        }
    }

    /** A post within a branch, or the opening, has no branch of its own: it is found in its thread. */
    public void enter() {
        if (view == null) {
            Go.to(first.post().path());
        }
    }

    public PostInThread getFirst() {
        return first;
    }

    public ThreadHead getThread() {
        return thread;
    }

    public BranchView getView() {
        return view;
    }
}
