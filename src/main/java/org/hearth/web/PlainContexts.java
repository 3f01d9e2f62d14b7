package org.hearth.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.primefaces.context.PrimeFacesContextFactory;

/**
 * Spares pages without widgets the context of PrimeFaces, which gives a nonce to each script and reads the stack to see who made it:
 * a twentieth of the time of a page. Pages with widgets are those that name the template of widgets.
 */
public class PlainContexts extends FacesContextFactory {

    private static final String PAGES = "/WEB-INF/pages/";
    private static final String WIDGETS = "/WEB-INF/templates/widgets.xhtml";

    private final Map<String, Boolean> plain = new ConcurrentHashMap<>();

    public PlainContexts(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContextFactory factory = getWrapped() instanceof PrimeFacesContextFactory widgets && isPlain(context, request)
                ? widgets.getWrapped() : getWrapped();
        return factory.getFacesContext(context, request, response, lifecycle);
    }

    private boolean isPlain(Object context, Object request) {
        return context instanceof ServletContext application && request instanceof HttpServletRequest asked
                && asked.getServletPath().startsWith(PAGES) && plain.computeIfAbsent(asked.getServletPath(), view -> isPlain(application, view));
    }

    private static boolean isPlain(ServletContext application, String view) {
        try (InputStream page = application.getResourceAsStream(view)) {
            return page != null && !new String(page.readAllBytes(), StandardCharsets.UTF_8).contains(WIDGETS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
