package org.hearth.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;

/** What stands above a field: its label, the hint ({@code hint}, if any), and what is wrong with what was typed. */
@FacesComponent("hearth.label")
public class LabelOutput extends Output {

    @Override
    protected void write(FacesContext context, Html html) {
        String field = given("of");
        write(html, field, given("label"), given("hint"), Notices.of(context, field));
    }

    static void write(Html html, String field, String label, String hint, String problem) {
        html.start("label").attribute("for", field).text(label).end("label");
        if (hint != null && !hint.isEmpty()) {
            html.start("p", "hint").attribute("id", field + "-hint").text(hint).end("p");
        }
        if (problem != null) {
            html.start("p", "error").attribute("id", field + "-error").text(problem).end("p");
        }
    }
}
