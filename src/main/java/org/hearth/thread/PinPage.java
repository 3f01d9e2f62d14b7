package org.hearth.thread;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.web.Forms;
import org.hearth.web.Go;
import org.hearth.web.Notices;
import org.hearth.web.Path;

/** The small form that pins a thread, or unpins it. */
@Named
@RequestScoped
public class PinPage {

    @Inject
    private Threads threads;
    @Inject
    private Path path;
    @Inject
    private Forms forms;
    @Inject
    private Notices notices;

    private ThreadHead thread;
    private String reason;

    @PostConstruct
    void load() {
        thread = threads.moderatedHead(path.id());
        reason = forms.kept(getPlace()).getOrDefault("reason", "");
    }

    public void pin() {
        change(() -> threads.pin(thread.id(), reason), "done.pinned");
    }

    public void unpin() {
        change(() -> threads.unpin(thread.id(), reason), "done.unpinned");
    }

    private void change(Notices.Action action, String done) {
        notices.attempt(() -> {
            action.run();
            forms.done(getPlace());
            notices.after(done);
            Go.to(thread.path());
        });
    }

    public String getPlace() {
        return "/threads/" + thread.id() + "/pin";
    }

    public ThreadHead getThread() {
        return thread;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
