package org.hearth.moderation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.web.Path;

/** What staff did. */
@Named
@RequestScoped
public class LogPage {

    @Inject
    private ModerationLog log;
    @Inject
    private Path path;

    private ModerationLogView view;

    @PostConstruct
    void load() {
        view = log.page(path.asked("page"));
    }

    public ModerationLogView getView() {
        return view;
    }
}
