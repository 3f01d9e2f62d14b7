package org.hearth.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.access.Visitor;
import org.hearth.web.Go;
import org.hearth.web.Notices;
import org.hearth.web.Url;

/** The form that makes a guest a member, or with a set-up link the first administrator. */
@Named
@RequestScoped
public class JoinPage {

    @Inject
    private Members members;
    @Inject
    private Door door;
    @Inject
    private Visitor visitor;
    @Inject
    private Notices notices;
    @Inject
    private org.hearth.web.Path path;

    private String username = "";
    private String email = "";
    private String password = "";
    private boolean agreed;

    /** Who is signed in has joined already. */
    public void enter() {
        if (!visitor.isGuest()) {
            Go.to("/");
        }
    }

    /** @throws org.hearth.access.NotFound unless the address has the token of a set-up link that was not used yet */
    public void enterSetUp() {
        members.checkSetUp(path.text("token"));
    }

    public void join() {
        notices.attempt(() -> welcome(members.join(typed())));
    }

    public void setUp() {
        notices.attempt(() -> welcome(members.setUp(path.text("token"), typed())));
    }

    private TypedMember typed() {
        return new TypedMember(username, email, password, agreed);
    }

    private void welcome(Long member) {
        door.in(member, false);
        notices.after("done.joined");
        Go.to(Url.inside(path.asked("next")));
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
