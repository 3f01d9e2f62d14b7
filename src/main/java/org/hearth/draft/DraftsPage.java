package org.hearth.draft;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A member's drafts. */
@Named
@RequestScoped
public class DraftsPage {

    @Inject
    private Drafts drafts;

    private List<DraftRow> rows;

    @PostConstruct
    void load() {
        rows = drafts.mine();
    }

    public List<DraftRow> getRows() {
        return rows.stream().filter(row -> !row.gone()).toList();
    }

    /** What was thrown away and can be brought back. */
    public List<DraftRow> getGone() {
        return rows.stream().filter(DraftRow::gone).toList();
    }
}
