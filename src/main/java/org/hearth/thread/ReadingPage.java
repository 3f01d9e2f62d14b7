package org.hearth.thread;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.hearth.access.Visitor;
import org.hearth.member.Members;
import org.hearth.web.Client;
import org.hearth.web.Go;
import org.hearth.web.Notices;

/** How the visitor likes to read, remembered: for members in the account, for guests on their device alone. */
@Named
@RequestScoped
public class ReadingPage {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @Inject
    private Reader reader;
    @Inject
    private Members members;
    @Inject
    private Visitor visitor;
    @Inject
    private Client client;
    @Inject
    private Notices notices;
    @Inject
    private HttpServletRequest request;

    private Reading shown;

    @PostConstruct
    void load() {
        shown = reader.now();
    }

    public void remember() {
        Reading chosen = reader.now();
        notices.attempt(() -> {
            if (visitor.isGuest()) {
                cookie(Reading.COOKIE, chosen.toString(), A_YEAR);
                forgetSwitch();
                Go.to("/reading?done");
            } else {
                members.remember(chosen);
                forgetSwitch();
                notices.after("done.reading");
                Go.to("/reading");
            }
        });
    }

    public void forget() {
        forgetSwitch();
        cookie(Reading.COOKIE, "", 0);
        Go.to("/reading");
    }

    /** What is chosen here is newer than the switch at the foot of the page. */
    private void forgetSwitch() {
        if (Client.cookie(request, Reading.THEME_COOKIE) != null) {
            cookie(Reading.THEME_COOKIE, "", 0);
        }
    }

    private void cookie(String name, String value, int seconds) {
        client.give((HttpServletResponse) request.getAttribute(HttpServletResponse.class.getName()), name, value, seconds);
    }

    /** Whether a guest's choices were remembered just now; a guest has no session to say so in. */
    public boolean isDone() {
        return request.getParameter("done") != null;
    }

    public Reading getShown() {
        return shown;
    }
}
