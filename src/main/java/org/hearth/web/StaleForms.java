package org.hearth.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Runs the actions of pages, unless the form they came by has grown stale: then the page asks to press once more. */
public class StaleForms implements ActionListener {

    private final ActionListener wrapped;

    public StaleForms(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getExternalContext().getRequestMap().containsKey(CsrfFilter.STALE)) {
            CDI.current().select(Notices.class).get().here("form.stale");
            faces.renderResponse();
        } else {
            wrapped.processAction(event);
        }
    }
}
