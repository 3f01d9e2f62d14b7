package org.hearth.post;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hearth.text.Formatter;
import org.hearth.text.Problem;
import org.hearth.text.Unacceptable;
import org.hearth.web.Path;
import org.hearth.web.Phrases;

/** What a text would look like, while it is being typed. */
public class PreviewServlet extends HttpServlet {

    @Inject
    private Formats formats;
    @Inject
    private Phrases phrases;
    @Inject
    private Path path;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        try {
            response.getWriter().write("<div class=\"words\">" + formats.preview(path.field("topic"),
                    path.field("text"), "opening".equals(request.getParameter("kind"))) + "</div>");
        } catch (Unacceptable what) {
            for (Problem problem : what.problems().values()) {
                String sentence = phrases.of(problem.key(), problem.params().toArray());
                response.getWriter().write("<div class=\"error\">" + Formatter.plain(sentence) + "</div>");
            }
        }
    }
}
