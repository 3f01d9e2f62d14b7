package org.hearth.member;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signing out, by POST alone. */
public class SignOut extends HttpServlet {

    @Inject
    private Door door;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        door.out();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/");
    }
}
