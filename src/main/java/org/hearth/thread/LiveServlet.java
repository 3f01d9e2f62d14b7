package org.hearth.thread;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hearth.web.Path;

/** Where the page of a thread listens for new replies, when its browser has JavaScript. */
public class LiveServlet extends HttpServlet {

    @Inject
    private Threads threads;
    @Inject
    private Live live;
    @Inject
    private Path path;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Long thread = threads.head(path.id()).id();
        String after = request.getParameter("after");
        if (after == null || !after.matches("\\d{1,9}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!live.hasRoom()) {
            // An answer without content tells the browser not to try again (HTML Living Standard 9.2.3).
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("X-Accel-Buffering", "no");
            live.open(thread, Integer.parseInt(after), request.startAsync());
        }
    }
}
