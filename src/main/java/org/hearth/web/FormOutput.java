package org.hearth.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import org.hearth.access.Visitor;

/** What stands hidden in every form: the token, and in a member's, where {@code place} names it, what {@link Forms} knows it by. */
@FacesComponent("hearth.form")
public class FormOutput extends Output {

    @Override
    protected void write(FacesContext context, Html html) {
        html.hidden(Csrf.FIELD, bean(context, "csrf", Csrf.class).getToken());
        String place = given("place");
        if (place != null && !place.isEmpty() && !bean(context, "visitor", Visitor.class).isGuest()) {
            Forms forms = bean(context, "forms", Forms.class);
            html.hidden("place", place);
            html.hidden("owner", forms.owner(place));
            html.hidden("formKey", forms.getKey());
            html.hidden("window", forms.getWindow());
            html.hidden("asOf", String.valueOf(forms.getAsOf()));
        }
    }
}
