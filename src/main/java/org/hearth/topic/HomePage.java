package org.hearth.topic;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The topics. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private Topics topics;

    private List<TopicRow> rows;

    @PostConstruct
    void load() {
        rows = topics.list();
    }

    public List<TopicRow> getRows() {
        return rows;
    }
}
