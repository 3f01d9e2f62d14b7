package org.hearth.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearth.access.Visitor;
import org.hearth.draft.Claims;
import org.hearth.draft.Drafts;
import org.hearth.draft.KeptDraft;
import org.hearth.draft.OtherDraft;

/**
 * What stands hidden in a member's form: whose it is, where it stands, a key that makes it count once, and which window it is open
 * in, so that two of them do not write over each other's draft.
 */
@Named
@RequestScoped
public class Forms {

    @Inject
    private Path path;
    @Inject
    private Visitor visitor;
    @Inject
    private Drafts drafts;
    @Inject
    private Claims claims;

    private String key;
    private String window;
    private Long asOf;
    private Instant restored;

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
        return claims.make(visitor.id(), place);
    }

    /** @return what the visitor had typed into the form at this place when it could not be taken; empty for nothing */
    public Map<String, String> kept(String place) {
        if (visitor.isGuest() || path.posted()) {
            return Map.of();
        }
        Optional<KeptDraft> kept = drafts.find(visitor.id(), place);
        kept.ifPresent(draft -> {
            key = draft.fields().getOrDefault(Drafts.KEY, key);
            asOf = draft.savedAt().toEpochMilli();
            restored = draft.savedAt();
        });
        return kept.map(KeptDraft::fields).orElse(Map.of());
    }

    /** When the draft was saved that the form is filled from; null when it is not. */
    public Instant getRestored() {
        return restored;
    }

    /** The window that sent the form, or a new one for a form that is shown first. */
    public String getWindow() {
        if (window == null) {
            String sent = path.posted() ? path.asked(Drafts.WINDOW) : null;
            window = sent != null && sent.matches(Drafts.KEYS) ? sent : Secrets.random();
        }
        return window;
    }

    /** When the draft was saved that this window knows of, in milliseconds; 0 for none. */
    public long getAsOf() {
        if (asOf == null) {
            String sent = path.posted() ? path.asked(Drafts.AS_OF) : null;
            asOf = sent != null && sent.matches("\\d{1,15}") ? Long.parseLong(sent) : 0;
        }
        return asOf;
    }

    /** @return a number that stands hidden in the form that was sent; empty when the form is shown first */
    public OptionalInt number(String name) {
        String sent = path.asked(name);
        return sent != null && sent.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(sent)) : OptionalInt.empty();
    }

    /** Whether there are words in the form that was sent. */
    public boolean isTyped() {
        return drafts.any(path.sent());
    }

    /**
     * Saves what stands in the form as a draft.
     *
     * @return what another window has saved meanwhile; then nothing is written, and the form knows of it when it is sent again
     */
    public Optional<OtherDraft> saveDraft(String place) {
        Optional<OtherDraft> other = drafts.save(place, path.sent());
        other.ifPresent(draft -> asOf = draft.savedAt().toEpochMilli());
        return other;
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
        drafts.done(visitor.id(), place, path.sent());
    }
}
