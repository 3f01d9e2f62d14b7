package org.hearth.thread;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.follow;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.id;
import static org.hearth.testing.Steps.join;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.hearth.testing.Server;

class StartThreadPageIT extends InBrowser {

    @Journey
    void a_newcomer_joins_and_starts_a_thread(Script script) {
        String title = "Tears on the tram, <" + fresh() + "> & after";
        Page newcomer = page(script);
        String name = join(newcomer);

        newcomer.navigate("/");
        follow(newcomer, "Crying in therapy");
        follow(newcomer, "Start a thread");
        assertThat(newcomer.locator("main")).containsText("You write as " + name);
        axe(newcomer);
        field(newcomer, "Title").fill(title);
        field(newcomer, "Your post").fill("It began at the second stop.\nNobody looked.\n\nI got out & walked.");
        press(newcomer, "Start thread");

        assertThat(newcomer).hasURL(Pattern.compile(".*/threads/\\d+/tears-on-the-tram-t[a-z]{9}-after"));
        assertThat(newcomer).hasTitle(title + " · Hearth");
        assertThat(newcomer.locator("h1")).hasText(title);
        Locator opening = newcomer.locator("article.opening");
        assertThat(opening.locator(".words p")).hasText(new String[] {"It began at the second stop. Nobody looked.", "I got out & walked."},
                new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        assertThat(opening.locator(".words br")).hasCount(1);
        assertThat(opening.locator(".who")).hasText(name);
        assertThat(newcomer.locator("main")).containsText("0 replies");
        assertThat(newcomer.locator("main")).containsText("No one has replied yet.");

        Page guest = page(script);
        guest.navigate("/topics/crying-in-therapy");
        Locator row = guest.locator(".rows > li", new Page.LocatorOptions().setHasText(title));
        assertThat(row.locator(".teaser")).containsText("It began at the second stop. Nobody looked. I got out & walked.");
        assertThat(row.locator(".counts")).containsText("0 replies");
        Locator first = guest.locator(".rows > li", new Page.LocatorOptions().setHasNotText("Pinned")).first();
        assertThat(first.locator("h2")).containsText(title);
        assertThat(guest.locator(".rows > li").first()).containsText("Pinned");
        follow(guest, "Read more of " + title);
        assertThat(guest).hasURL(newcomer.url());
        assertThat(field(guest, "Your reply")).hasCount(0);
        assertThat(guest.locator("main")).containsText("Please sign in to write here.");

        guest.navigate("/");
        assertThat(guest.locator(".rows > li").first().locator(".counts")).containsText("latest: " + title);
        guest.navigate("/threads/" + id(newcomer.url()) + "/another-slug");
        assertThat(guest).hasURL(newcomer.url());
    }

    @Journey
    void a_guest_is_led_to_sign_in_and_back_to_the_form(Script script) {
        Page guest = page(script);
        guest.navigate("/topics/grief/new");
        assertThat(field(guest, "Your post")).hasCount(0);
        guest.locator("main").getByText("Sign in").click();
        field(guest, "Username").fill("ada");
        field(guest, "Password").fill(Server.PASSWORD);
        press(guest, "Sign in");
        assertThat(guest).hasURL("/topics/grief/new");
        assertThat(field(guest, "Your post")).isVisible();
    }
}
