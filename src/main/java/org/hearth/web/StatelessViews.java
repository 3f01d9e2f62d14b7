package org.hearth.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * No view keeps state, so none can expire. A view learns that from its template only when it is built; PrimeFaces asks before
 * and would begin a session for every reader. Its header for the content security policy is written by {@link PagePolicy}.
 */
public class StatelessViews implements PhaseListener {

    @Override
    public void beforePhase(PhaseEvent event) {
        // Nothing to do yet: there is no view.
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        if (event.getFacesContext().getViewRoot() != null) {
            event.getFacesContext().getViewRoot().setTransient(true);
        }
        PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
