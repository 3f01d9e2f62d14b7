package org.hearth.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Forms are sent to the address that the browser shows, never to the file behind it. */
public class Addresses extends ViewHandlerWrapper {

    public Addresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        return CDI.current().select(Path.class).get().getHereInFull();
    }
}
