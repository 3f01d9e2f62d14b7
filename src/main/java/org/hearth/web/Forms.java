package org.hearth.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.hearth.access.Visitor;
import org.hearth.keep.KeptForms;

/** What stands hidden in a member's form: whose it is, where it stands, and a key that makes it count once. */
@Named
@RequestScoped
public class Forms {

    @Inject
    private Path path;
    @Inject
    private Visitor visitor;
    @Inject
    private KeptForms kept;

    private String key;

    /** The key of the form that was sent, or a new one for a form that is shown first. */
    public String getKey() {
        if (key == null) {
            String sent = path.asked("formKey");
            key = sent != null && sent.matches("[\\w-]{10,40}") ? sent : Secrets.random();
        }
        return key;
    }

    public String owner(String place) {
        return kept.owner(visitor.id(), place);
    }

    /** @return what the visitor had typed into the form at this place when it could not be taken; empty for nothing */
    public Map<String, String> kept(String place) {
        return visitor.isGuest() || path.posted() ? Map.of() : kept.find(visitor.id(), place);
    }

    /**
     * Whether the list that was sent is still the list that is there. A button in a row is known by the number of its row alone,
     * and somebody else may stand there by now; so each row also sends its name, in a hidden field called {@code row}.
     */
    public boolean lists(List<String> rows) {
        return rows.equals(path.all("row"));
    }

    /** What was typed at this place has arrived. */
    public void done(String place) {
        kept.done(visitor.id(), place);
    }
}
