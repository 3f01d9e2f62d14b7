package org.hearth.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.util.List;

/** What is said above a form that is shown again, without what the page says of itself by a {@code verdict}. */
@FacesComponent("hearth.said")
public class SaidOutput extends Output {

    @Override
    protected void write(FacesContext context, Html html) {
        if (context.getMessageList(null).isEmpty()) {
            return;
        }
        List<String> said = bean(context, "notices", Notices.class).above(given("verdict"));
        if (!said.isEmpty()) {
            html.start("div", "notice error").attribute("role", "alert").attribute("tabindex", "-1").attribute("autofocus", "autofocus");
            said.forEach(sentence -> html.of("p", null, sentence));
            html.end("div");
        }
    }
}
