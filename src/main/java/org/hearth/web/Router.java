package org.hearth.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Leads each address to its page. The pages' own files are not addresses. Last of the filters. */
public class Router extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        Optional<Routes.Match> match = Routes.find(path);
        if (match.isPresent()) {
            if (!request.getMethod().matches("GET|HEAD|POST")) {
                response.setHeader("Allow", "GET, HEAD, POST");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                return;
            }
            request.setAttribute(Path.VALUES, match.get().values());
            request.getRequestDispatcher(match.get().view()).forward(request, response);
        } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.length() > 1 && path.endsWith("/") && Routes.find(path.substring(0, path.length() - 1)).isPresent()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", path.substring(0, path.length() - 1));
        } else {
            chain.doFilter(request, response);
        }
    }
}
