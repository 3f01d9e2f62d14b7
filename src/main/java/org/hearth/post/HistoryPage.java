package org.hearth.post;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.web.Path;

/** What a post said before. */
@Named
@RequestScoped
public class HistoryPage {

    @Inject
    private Edits edits;
    @Inject
    private Path path;

    private HistoryView view;

    @PostConstruct
    void load() {
        view = edits.history(path.id(), path.asked("page"));
    }

    public HistoryView getView() {
        return view;
    }
}
