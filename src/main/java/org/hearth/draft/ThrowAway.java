package org.hearth.draft;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hearth.web.Notices;
import org.hearth.web.Url;

/** Throws a draft away that nobody wants to go on with, and leads back to where that was said: the list, or the form itself. */
public class ThrowAway extends HttpServlet {

    @Inject
    private Drafts drafts;
    @Inject
    private Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String place = request.getParameter("place");
        drafts.throwAway(place);
        notices.after("done.draft-gone");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getParameter("back") == null ? "/drafts" : Url.inside(place));
    }
}
