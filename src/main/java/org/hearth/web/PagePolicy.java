package org.hearth.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.primefaces.context.PrimeFacesContext;

/** Pages with PrimeFaces, which are those with its head, allow its scripts by a nonce. All others have the plain policy. */
public class PagePolicy implements SystemEventListener {

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean primeFaces = faces.getViewRoot().getChildren().stream()
                .anyMatch(child -> "jakarta.faces.Head".equals(child.getRendererType()));
        if (primeFaces) {
            faces.getExternalContext().setResponseHeader("Content-Security-Policy",
                    Policy.withNonce(PrimeFacesContext.getCspState(faces).getNonce()));
        }
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }
}
