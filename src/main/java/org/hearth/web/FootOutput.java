package org.hearth.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;

/** The foot below a page. */
@FacesComponent("hearth.foot")
public class FootOutput extends Output {

    @Override
    protected void write(FacesContext context, Html html) {
        bean(context, "frame", Frame.class).foot(html);
    }
}
