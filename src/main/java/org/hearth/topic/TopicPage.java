package org.hearth.topic;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.web.Path;

/** A topic with its threads. */
@Named
@RequestScoped
public class TopicPage {

    @Inject
    private Topics topics;
    @Inject
    private Path path;

    private TopicView view;

    @PostConstruct
    void load() {
        view = topics.view(path.text("slug"), path.asked("page"));
    }

    public TopicView getView() {
        return view;
    }
}
