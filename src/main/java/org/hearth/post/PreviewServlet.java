package org.hearth.post;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hearth.web.Path;

/** What a text would look like, while it is being typed. */
public class PreviewServlet extends HttpServlet {

    @Inject
    private Formats formats;
    @Inject
    private Path path;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("<div class=\"words\">" + formats.preview(path.field("topic"),
                path.field("text"), "opening".equals(request.getParameter("kind"))) + "</div>");
    }
}
