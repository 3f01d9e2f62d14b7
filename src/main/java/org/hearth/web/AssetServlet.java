package org.hearth.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Serves our own files at their versioned addresses. */
public class AssetServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String file = path == null || !path.matches("/[0-9a-f]{10}/[a-z0-9][a-z0-9.-]*") ? null : path.substring(12);
        try (InputStream in = file == null ? null : getServletContext().getResourceAsStream(Assets.FOLDER + file)) {
            if (in == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(getServletContext().getMimeType(file));
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            in.transferTo(response.getOutputStream());
        }
    }
}
