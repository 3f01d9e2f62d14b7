package org.hearth.member;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hearth.text.Apart;
import org.hearth.topic.Topics;

/** Names to suggest while somebody types one after an @, where that links to the member. For members. */
public class MentionServlet extends HttpServlet {

    @Inject
    private Members members;
    @Inject
    private Topics topics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArrayBuilder names = Json.createArrayBuilder();
        if (topics.mentions(request.getParameter("topic"))) {
            members.beginningWith(request.getParameter("q")).forEach(name -> names.add(Json.createObjectBuilder()
                    .add("name", name.name()).add("displayName", Apart.of(name.displayName()))));
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(names.build().toString());
    }
}
