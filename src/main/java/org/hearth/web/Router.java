package org.hearth.web;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hearth.watch.Watch;

/** Leads each address to its page. The pages' own files are not addresses. Last of the filters. */
public class Router extends HttpFilter {

    /** What answers members beside the pages. */
    private static final List<String> FOR_MEMBERS = List.of("/sign-out", "/drafts/", "/preview", "/mentions");
    /** What answers anybody. All else is not found: the server has addresses of its own. */
    private static final List<String> OTHERS = List.of(Assets.ROOT, "/jakarta.faces.resource/", "/robots.txt", "/health/");
    /** The server's own figures and ours, for those who run the forum. */
    private static final String METRICS = "/metrics";
    private static final String PAGES = "/WEB-INF/pages/";
    private static final Logger LOG = Logger.getLogger(Router.class.getName());

    @Inject
    private Client client;
    @Inject
    private Watch watch;
    // Injected by CDI it would be looked up by name at each call.
    @Resource
    private UserTransaction transaction;

    /** Whether somebody answers there who may ask for the member. */
    public static boolean knowsMembers(String path) {
        return Routes.find(path).isPresent() || FOR_MEMBERS.stream().anyMatch(path::startsWith);
    }

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
            show(match.get().view(), request, response);
        } else if (path.length() > 1 && path.endsWith("/") && Routes.find(path.substring(0, path.length() - 1)).isPresent()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", path.substring(0, path.length() - 1));
        } else if (Stream.concat(OTHERS.stream(), FOR_MEMBERS.stream()).anyMatch(plain(request)::startsWith) || plain(request).equals(METRICS) && client.near()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void show(String view, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        long began = System.nanoTime();
        try {
            if (request.getMethod().equals("POST")) {
                request.getRequestDispatcher(view).forward(request, new Whole(response));
            } else {
                inOneGo(view, request, response);
            }
        } finally {
            if (view.startsWith(PAGES)) {
                watch.made(view.substring(PAGES.length(), view.lastIndexOf('.')), Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    /**
     * A page that is read is read in one transaction: its parts fit each other, and one connection is fetched and tried for all.
     * What is sent, on the other hand, is written before its page is shown.
     */
    private void inOneGo(String view, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        boolean shown = false;
        try {
            transaction.begin();
            request.getRequestDispatcher(view).forward(request, new Whole(response));
            shown = transaction.getStatus() == Status.STATUS_ACTIVE;
            if (shown) {
                transaction.commit();
            }
        } catch (NotSupportedException | SystemException | RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
            throw new ServletException(e);
        } finally {
            if (!shown) {
                takeBack();
            }
        }
    }

    /** What went wrong is told by who threw it, not by what cannot be taken back any more. */
    private void takeBack() {
        try {
            transaction.rollback();
        } catch (SystemException | IllegalStateException e) {
            LOG.log(Level.FINE, "A page's transaction was gone already", e);
        }
    }

    /** The address as the server understands it when it chooses who answers: "/assets/..;/metrics" is "/metrics". */
    private static String plain(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
