package org.hearth.post;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import org.hearth.draft.OtherDraft;
import org.hearth.web.Html;
import org.hearth.web.Output;
import org.hearth.web.Path;
import org.hearth.web.Phrases;

/** In a form that could not be sent or saved: where its words are kept, and what another window has saved of it. */
@FacesComponent("hearth.unsaved")
public class UnsavedOutput extends Output {

    @Override
    protected void write(FacesContext context, Html html) {
        if (!bean(context, "path", Path.class).posted()) {
            return;
        }
        Writing writing = bean(context, "writing", Writing.class);
        Phrases say = bean(context, "say", Phrases.class);
        if (writing.isKept()) {
            html.start("p", "quiet").text(say.of("write.kept-under") + " ").start("a").attribute("href", "/drafts").text(say.of("drafts.title"))
                    .end("a").text(".").end("p");
        }
        OtherDraft other = writing.getOther();
        if (other != null) {
            html.start("div", "field").start("label").attribute("for", "elsewhere").text(say.of("draft.other-label")).end("label")
                    .start("p", "hint").attribute("id", "elsewhere-hint").text(say.of("drafts.saved") + " ")
                    .time(other.savedAt(), say.time(other.savedAt())).end("p")
                    .start("textarea").attribute("id", "elsewhere").attribute("rows", "8").attribute("readonly", "readonly")
                    .attribute("dir", "auto").attribute("aria-describedby", "elsewhere-hint")
                    // A browser drops the first line break of a box.
                    .text("\n" + other.words()).end("textarea").end("div");
        }
    }
}
