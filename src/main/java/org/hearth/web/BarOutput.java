package org.hearth.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;

/** The bar above a page. */
@FacesComponent("hearth.bar")
public class BarOutput extends Output {

    @Override
    protected void write(FacesContext context, Html html) {
        Frame frame = bean(context, "frame", Frame.class);
        Path path = bean(context, "path", Path.class);
        Frame.Menu menu = frame.menu();
        frame.bar(html, path.getHere().equals("/"), menu == null ? path.getSignInNext() : null, menu);
    }
}
