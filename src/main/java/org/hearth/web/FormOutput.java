package org.hearth.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import org.hearth.access.Visitor;

/** What stands hidden in every form: the token, and in a member's, where {@code place} names it, what {@link Forms} knows it by. */
@FacesComponent("hearth.form")
public class FormOutput extends Output {

    @Override
    protected void write(FacesContext context, Html html) {
        hidden(html, Csrf.FIELD, bean(context, "csrf", Csrf.class).getToken());
        String place = given("place");
        if (place != null && !place.isEmpty() && !bean(context, "visitor", Visitor.class).isGuest()) {
            Forms forms = bean(context, "forms", Forms.class);
            hidden(html, "place", place);
            hidden(html, "owner", forms.owner(place));
            hidden(html, "formKey", forms.getKey());
            hidden(html, "window", forms.getWindow());
            hidden(html, "asOf", String.valueOf(forms.getAsOf()));
        }
    }

    private static void hidden(Html html, String name, String value) {
        html.start("input").attribute("type", "hidden").attribute("name", name).attribute("value", value).empty();
    }
}
