package org.hearth.web;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * A component that writes its HTML itself: for what many pages have many of. As a view of tags and expressions the same takes
 * several times as long.
 */
public abstract class Output extends UIComponentBase {

    @Override
    public String getFamily() {
        return "hearth";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (isRendered()) {
            Html html = new Html();
            write(context, html);
            context.getResponseWriter().write(html.toString());
        }
    }

    protected abstract void write(FacesContext context, Html html);

    /** @return an attribute that the page gives; null for none */
    @SuppressWarnings("unchecked")
    protected <T> T given(String name) {
        return (T) getAttributes().get(name);
    }

    protected boolean isGiven(String name) {
        return Boolean.TRUE.equals(given(name));
    }

    /** @return the bean of that name */
    protected static <T> T bean(FacesContext context, String name, Class<T> type) {
        return type.cast(context.getELContext().getELResolver().getValue(context.getELContext(), null, name));
    }
}
