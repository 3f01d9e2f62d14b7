package org.hearth.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Leads each address to its page. The pages' own files are not addresses. Last of the filters. */
public class Router extends HttpFilter {

    /** What answers beside the pages. All else is not found: the server has addresses of its own, such as /metrics. */
    private static final List<String> OTHERS = List.of(Assets.ROOT, "/jakarta.faces.resource/", "/robots.txt", "/sign-out",
            "/drafts/", "/preview", "/mentions",
            "/health/");

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
        } else if (path.length() > 1 && path.endsWith("/") && Routes.find(path.substring(0, path.length() - 1)).isPresent()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", path.substring(0, path.length() - 1));
        } else if (OTHERS.stream().anyMatch(plain(request)::startsWith)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The address as the server understands it when it chooses who answers: "/assets/..;/metrics" is "/metrics". */
    private static String plain(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
