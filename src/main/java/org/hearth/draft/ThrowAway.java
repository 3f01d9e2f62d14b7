package org.hearth.draft;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hearth.access.Guardian;
import org.hearth.access.Visitor;
import org.hearth.web.Notices;

/** Throws a draft away that nobody wants to go on with. */
public class ThrowAway extends HttpServlet {

    @Inject
    private Drafts drafts;
    @Inject
    private Guardian guardian;
    @Inject
    private Visitor visitor;
    @Inject
    private Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        guardian.keepProfile().orThrow();
        drafts.done(visitor.id(), request.getParameter("place"), Map.of());
        notices.after("done.draft-gone");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/drafts");
    }
}
