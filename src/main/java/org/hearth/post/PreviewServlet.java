package org.hearth.post;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a text would look like, while it is being typed. */
public class PreviewServlet extends HttpServlet {

    @Inject
    private Formats formats;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("<div class=\"words\">" + formats.preview(request.getParameter("topic"),
                request.getParameter("text"), "opening".equals(request.getParameter("kind"))) + "</div>");
    }
}
