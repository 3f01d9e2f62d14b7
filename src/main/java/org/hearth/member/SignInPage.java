package org.hearth.member;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.hearth.access.Visitor;
import org.hearth.draft.Drafts;
import org.hearth.web.Go;
import org.hearth.web.Notices;
import org.hearth.web.Path;
import org.hearth.web.Url;

/** The form that signs a member in, and leads back to where they wanted to go. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private Members members;
    @Inject
    private Door door;
    @Inject
    private Visitor visitor;
    @Inject
    private Notices notices;
    @Inject
    private Path path;
    @Inject
    private Drafts kept;

    private String username = "";
    private String password = "";
    private boolean keep;
    private String next;

    @PostConstruct
    void load() {
        next = Url.inside(path.asked("next"));
    }

    public void enter() {
        if (!visitor.isGuest()) {
            Go.to(next);
        }
    }

    public void signIn() {
        notices.attempt(() -> {
            Optional<Long> member = members.signIn(username, password);
            if (member.isEmpty()) {
                notices.here("sign-in.wrong");
                return;
            }
            door.in(member.get(), keep);
            if (isWordsKept() && !kept.find(member.get(), next).isEmpty()) {
                notices.after("kept.back");
            }
            Go.to(next);
        });
    }

    /** Whether the visitor came here because words they sent could not be taken, and are kept. */
    public boolean isWordsKept() {
        return "kept".equals(path.asked("words"));
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isKeep() {
        return keep;
    }

    public void setKeep(boolean keep) {
        this.keep = keep;
    }
}
