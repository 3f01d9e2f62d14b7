package org.hearth.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.access.Refused;
import org.hearth.draft.OtherDraft;
import org.hearth.text.Field;
import org.hearth.text.Lengths;
import org.hearth.text.SafeHtml;
import org.hearth.text.Unacceptable;
import org.hearth.web.Forms;
import org.hearth.web.Notices;

/** What every form in which a post is written can do: send it, show how it would look, and keep it for later. */
@Named("writing")
@RequestScoped
public class Writing {

    @Inject
    private Formats formats;
    @Inject
    private Forms forms;
    @Inject
    private Notices notices;

    private SafeHtml seen;
    private OtherDraft other;
    private boolean kept;

    /** Sends what was typed. When it is not taken, the words are kept as a draft, for a box is gone with its page. */
    public void send(String place, Notices.Action action) {
        notices.attempt(() -> {
            try {
                action.run();
            } catch (Refused | Unacceptable why) {
                keep(place);
                throw why;
            }
        });
    }

    private void keep(String place) {
        try {
            if (forms.isTyped()) {
                other = forms.saveDraft(place).orElse(null);
                kept = other == null;
            }
        } catch (Refused full) {
            // They still stand in the box, and the page says so.
        }
    }

    /** Whether the words that could not be sent are among the drafts now. */
    public boolean isKept() {
        return kept;
    }

    /** @param topic the slug of the topic where the words would be read */
    public void preview(String topic, String text, boolean opening) {
        notices.attempt(() -> {
            if (Lengths.tidy(Field.TEXT, text).isEmpty()) {
                throw Unacceptable.of("text", "preview.empty");
            }
            seen = formats.preview(topic, text, opening);
        });
    }

    public void saveDraft(String place) {
        notices.attempt(() -> {
            other = forms.saveDraft(place).orElse(null);
            if (other == null) {
                notices.done("done.draft");
            } else {
                notices.here("draft.other");
            }
        });
    }

    /** What another window has saved of the same form; null when none did. */
    public OtherDraft getOther() {
        return other;
    }

    /** What the text would look like; null when not asked for. */
    public SafeHtml getSeen() {
        return seen;
    }
}
