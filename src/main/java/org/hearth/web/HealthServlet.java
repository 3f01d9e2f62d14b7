package org.hearth.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hearth.start.Migrations;

/**
 * Tells a proxy whether this node answers at all ({@code /health/live}) and whether it can answer people ({@code /health/ready}):
 * the database is there and has this version's schema. Only who asks for itself from this machine or from a trusted proxy is
 * told; to people, also those for whom such a proxy asks, there is nothing here.
 */
public class HealthServlet extends HttpServlet {

    @Inject
    private Client client;
    @Inject
    private Migrations migrations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getPathInfo();
        boolean ready = "/ready".equals(asked);
        if (!client.near() || !ready && !"/live".equals(asked)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean well = !ready || migrations.ready();
        response.setStatus(well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(well ? "UP\n" : "DOWN\n");
    }
}
