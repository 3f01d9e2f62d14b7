package org.hearth.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.access.Guardian;
import org.hearth.topic.TopicRow;
import org.hearth.topic.Topics;
import org.hearth.web.Forms;
import org.hearth.web.Go;
import org.hearth.web.Notices;

/** The topics as administrators arrange them. */
@Named
@RequestScoped
public class ArrangePage {

    @Inject
    private Topics topics;
    @Inject
    private Guardian guardian;
    @Inject
    private Forms forms;
    @Inject
    private Notices notices;

    private List<TopicRow> rows;

    @PostConstruct
    void load() {
        guardian.administer().orThrow();
        rows = topics.list();
    }

    public void up(String slug) {
        change(() -> topics.move(slug, true), "done.moved");
    }

    public void down(String slug) {
        change(() -> topics.move(slug, false), "done.moved");
    }

    public void archive(String slug) {
        change(() -> topics.archive(slug), "done.archived");
    }

    public void reopen(String slug) {
        change(() -> topics.reopen(slug), "done.reopened");
    }

    private void change(Notices.Action action, String done) {
        if (!forms.lists(rows.stream().map(TopicRow::slug).toList())) {
            notices.here("list.changed");
            return;
        }
        notices.attempt(() -> {
            action.run();
            notices.after(done);
            Go.to("/admin/topics");
        });
    }

    public List<TopicRow> getRows() {
        return rows;
    }
}
