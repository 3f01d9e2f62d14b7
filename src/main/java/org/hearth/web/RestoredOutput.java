package org.hearth.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.time.Instant;

/**
 * The line above a form that was filled from a draft, with a button that throws the draft away. It is a form of its own: the Enter
 * key in a field presses the first button of the form around it.
 */
@FacesComponent("hearth.restored")
public class RestoredOutput extends Output {

    @Override
    protected void write(FacesContext context, Html html) {
        Instant saved = bean(context, "forms", Forms.class).getRestored();
        if (saved == null) {
            return;
        }
        Phrases say = bean(context, "say", Phrases.class);
        String afresh = given("afresh");
        html.start("form", "restored").attribute("method", "post").attribute("action", "/drafts/throw-away")
                .hidden(Csrf.FIELD, bean(context, "csrf", Csrf.class).getToken()).hidden("place", given("place")).hidden("back", "form")
                .start("p", "acts quiet").start("span").text(say.of("draft.restored") + " ").time(saved, say.time(saved)).text(".").end("span")
                .text(" ").of("button", null, afresh == null ? say.of("draft.afresh") : afresh).end("p").end("form");
    }
}
