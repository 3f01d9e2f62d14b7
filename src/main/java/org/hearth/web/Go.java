package org.hearth.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** After an action the browser is sent on by a redirect, so that reloading repeats nothing. */
public final class Go {

    private Go() {
    }

    public static void to(String address) {
        FacesContext faces = FacesContext.getCurrentInstance();
        // The server would make an address in full from what the request says of the host, and of a scheme that it takes to be
        // http behind a proxy.
        faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_FOUND);
        faces.getExternalContext().setResponseHeader("Location", address);
        faces.responseComplete();
    }
}
