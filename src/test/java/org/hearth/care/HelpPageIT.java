package org.hearth.care;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hearth.testing.Steps.beside;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.follow;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.said;

import com.microsoft.playwright.Page;
import java.util.List;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;

class HelpPageIT extends InBrowser {

    @Journey
    void help_is_one_step_from_every_page_errors_included(Script script) {
        Page guest = page(script);
        for (String address : List.of("/", "/topics/grief", "/sign-in", "/nowhere", "/admin", "/guidelines")) {
            guest.navigate(address);
            follow(guest, "Need help now?");
            assertThat(guest).hasURL("/help/now");
            assertThat(guest.locator("h1")).hasText("Help, now");
        }
        assertThat(guest.locator(".words")).containsText("112");
        pictures(guest, "help-now");
    }

    @Journey
    void administrators_edit_the_help_lines(Script script) {
        String line = "A line of our own " + fresh();
        Page olive = member(script, "olive");
        olive.navigate("/admin/care");
        String before = field(olive, "Text of the page").inputValue();
        field(olive, "Text of the page").fill("");
        press(olive, "Save changes");
        assertThat(beside(olive, "help")).hasText(said("text.empty"));
        field(olive, "Text of the page").fill(line + "\n\n" + before);
        press(olive, "Save changes");
        assertThat(olive.getByText(said("done.help"))).isVisible();
        axe(olive);

        Page guest = page(script);
        guest.navigate("/help/now");
        assertThat(guest.locator(".words p").first()).hasText(line);
        assertThat(guest.locator(".words")).containsText("112");

        field(olive, "Text of the page").fill(before);
        press(olive, "Save changes");
        guest.reload();
        assertThat(guest.locator(".words")).not().containsText(line);
        olive.navigate("/moderation/log");
        assertThat(olive.locator("tbody tr").first()).containsText(said("act.EDIT_HELP"));
    }
}
