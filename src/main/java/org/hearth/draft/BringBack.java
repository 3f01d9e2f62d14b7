package org.hearth.draft;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hearth.access.Refused;
import org.hearth.web.Notices;

/** Brings a draft back that was thrown away. */
public class BringBack extends HttpServlet {

    @Inject
    private Drafts drafts;
    @Inject
    private Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        try {
            drafts.bringBack(request.getParameter("draft"));
            notices.after("done.draft-back");
        } catch (Refused why) {
            notices.after(why.verdict().reason(), why.verdict().details().toArray());
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/drafts");
    }
}
