package org.hearth.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.access.Guardian;

/** What administrators look after. */
@Named
@RequestScoped
public class AdminPage {

    @Inject
    private Guardian guardian;

    public void enter() {
        guardian.administer().orThrow();
    }
}
