package org.hearth.member;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hearth.web.Path;

/** A member's picture. Its address changes with the picture, so browsers may keep it. */
public class AvatarServlet extends HttpServlet {

    @Inject
    private Members members;
    @Inject
    private Path path;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Avatar avatar = members.avatar(path.text("name"));
        response.setContentType(avatar.getContentType());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.getOutputStream().write(avatar.getBytes());
    }
}
