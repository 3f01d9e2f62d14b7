package org.hearth.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** After an action the browser is sent on by a redirect, so that reloading repeats nothing. */
public final class Go {

    private Go() {
    }

    public static void to(String address) {
        FacesContext faces = FacesContext.getCurrentInstance();
        // Written by hand: the server would add scheme and host as it sees them, which behind a proxy are not the reader's.
        faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_FOUND);
        faces.getExternalContext().setResponseHeader("Location", address);
        faces.responseComplete();
    }
}
