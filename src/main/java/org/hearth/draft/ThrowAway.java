package org.hearth.draft;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hearth.web.Notices;

/** Throws a draft away that nobody wants to go on with. */
public class ThrowAway extends HttpServlet {

    @Inject
    private Drafts drafts;
    @Inject
    private Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        drafts.throwAway(request.getParameter("place"));
        notices.after("done.draft-gone");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/drafts");
    }
}
