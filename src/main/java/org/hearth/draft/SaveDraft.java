package org.hearth.draft;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hearth.access.Refused;
import org.hearth.web.Path;

/** Takes a draft while it is being typed. It answers nothing but whether it is saved. */
public class SaveDraft extends HttpServlet {

    @Inject
    private Drafts drafts;
    @Inject
    private Path path;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        try {
            boolean elsewhere = drafts.save(path.field("place"), request.getParameterMap()).isPresent();
            response.setStatus(elsewhere ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_NO_CONTENT);
        } catch (Refused e) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
