package org.hearth.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.hearth.access.Visitor;
import org.hearth.draft.Drafts;

/** What stands hidden in a member's form: whose it is, where it stands, and a key that makes it count once. */
@Named
@RequestScoped
public class Forms {

    @Inject
    private Path path;
    @Inject
    private Visitor visitor;
    @Inject
    private Drafts drafts;

    private String key;

    /**
     * The key of the form that was sent or whose words were kept, or a new one for a form that is shown first. Never one out of the
     * address: a server puts the query before the form.
     */
    public String getKey() {
        if (key == null) {
            List<String> all = path.posted() ? path.all(Drafts.KEY) : List.of();
            String sent = all.isEmpty() ? null : all.get(all.size() - 1);
            key = sent != null && sent.matches(Drafts.KEYS) ? sent : Secrets.random();
        }
        return key;
    }

    /**
     * The key of the form that was sent, for what it does now. If it is refused and shown again it has another: what is sent then
     * is meant anew.
     */
    public String useKey() {
        String sent = getKey();
        key = Secrets.random();
        return sent;
    }

    public String owner(String place) {
        return drafts.owner(visitor.id(), place);
    }

    /** @return what the visitor had typed into the form at this place when it could not be taken; empty for nothing */
    public Map<String, String> kept(String place) {
        if (visitor.isGuest() || path.posted()) {
            return Map.of();
        }
        Map<String, String> kept = drafts.find(visitor.id(), place);
        key = kept.getOrDefault(Drafts.KEY, key);
        return kept;
    }

    /** @return a number that stands hidden in the form that was sent; empty when the form is shown first */
    public OptionalInt number(String name) {
        String sent = path.asked(name);
        return sent != null && sent.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(sent)) : OptionalInt.empty();
    }

    /** Saves what stands in the form as a draft. */
    public void saveDraft(String place) {
        drafts.save(place, path.sent());
    }

    /**
     * Whether the list that was sent is still the list that is there. A button in a row is known by the number of its row alone,
     * and somebody else may stand there by now; so each row also sends its name, in a hidden field called {@code row}.
     */
    public boolean lists(List<String> rows) {
        return rows.equals(path.all("row"));
    }

    /** Whether the form that was sent had grown stale, and is shown again only to be sent once more. */
    public boolean isStale() {
        return path.stale();
    }

    /** What was typed at this place has arrived. */
    public void done(String place) {
        drafts.done(visitor.id(), place);
    }
}
