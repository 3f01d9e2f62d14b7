package org.hearth.member;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hearth.testing.Steps.beside;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.said;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.hearth.testing.Server;

class JoinPageIT extends InBrowser {

    private static final String EMAIL = "someone@example.org";

    @Journey
    void what_will_not_do_is_said_beside_its_field_and_nothing_typed_is_lost(Script script) {
        String name = fresh();
        Page guest = page(script);
        guest.navigate("/join");

        refused(guest, "", EMAIL, Server.PASSWORD, true, "username", said("username.empty"));
        refused(guest, "ADA", EMAIL, Server.PASSWORD, true, "username", said("problem.name.taken"));
        refused(guest, "c1eo", EMAIL, Server.PASSWORD, true, "username", said("problem.name.taken"));
        refused(guest, "moderator", EMAIL, Server.PASSWORD, true, "username", said("username.reserved"));
        refused(guest, "two words", EMAIL, Server.PASSWORD, true, "username", said("username.characters"));
        refused(guest, name, "someone at home", Server.PASSWORD, true, "email", said("email.wrong"));
        refused(guest, name, EMAIL, "password", true, "password", said("password.common"));
        refused(guest, name, EMAIL, "short", true, "password", said("password.too-short", 8));
        refused(guest, name, EMAIL, Server.PASSWORD, false, "agreed", said("problem.guidelines"));
        axe(guest);
        fits(guest, 320);
        pictures(guest, "join-refused");

        fill(guest, name, EMAIL, Server.PASSWORD, true);
        press(guest, "Join");
        assertThat(guest).hasURL("/");
        assertThat(guest.getByRole(AriaRole.STATUS)).hasText(said("done.joined"));
        assertThat(guest.locator(".menu summary")).hasText(name);
        guest.reload();
        assertThat(guest.getByText(said("done.joined"))).hasCount(0);
    }

    @Journey
    void a_name_and_a_password_are_enough(Script script) {
        Page guest = page(script);
        guest.navigate("/join");
        fill(guest, fresh(), "", Server.PASSWORD, true);
        press(guest, "Join");
        assertThat(guest).hasURL("/");

        guest.navigate("/join");
        assertThat(guest).hasURL("/");
    }

    private void refused(Page guest, String name, String email, String password, boolean agreed, String beside, String why) {
        fill(guest, name, email, password, agreed);
        press(guest, "Join");
        assertThat(guest).hasURL("/join");
        assertThat(beside(guest, beside)).containsText(why);
        assertThat(field(guest, "Username")).hasValue(name);
        assertThat(field(guest, "Email")).hasValue(email);
        assertThat(guest.locator("#" + beside)).hasAttribute("aria-invalid", "true");
    }

    private static void fill(Page guest, String name, String email, String password, boolean agreed) {
        field(guest, "Username").fill(name);
        field(guest, "Email").fill(email);
        field(guest, "Password").fill(password);
        field(guest, "I accept the community guidelines").setChecked(agreed);
    }
}
