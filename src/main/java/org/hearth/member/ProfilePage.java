package org.hearth.member;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.web.Path;

/** A member as others see them. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    private Members members;
    @Inject
    private Path path;

    private ProfileView view;

    @PostConstruct
    void load() {
        view = members.profile(path.text("name"));
    }

    public ProfileView getView() {
        return view;
    }
}
