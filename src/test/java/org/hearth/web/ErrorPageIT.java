package org.hearth.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.button;
import static org.hearth.testing.Steps.follow;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.startThread;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.hearth.testing.Server;

/** Who cannot go on is told why, and is still who they are. */
class ErrorPageIT extends InBrowser {

    @Journey
    void what_is_kept_for_the_author_and_the_moderators_says_so_and_leads_to_the_post(Script script) {
        Page author = page(script);
        join(author);
        String thread = startThread(author, "grief", "Kept apart " + fresh(), "Opening.");
        String post = "/posts/" + reply(author, thread, "Words that are mine.");
        Page member = page(script);
        String name = join(member);
        for (String place : List.of("/edit", "/history")) {
            assertThat(member.navigate(post + place).status()).isEqualTo(403);
            assertThat(member.locator("h1")).hasText(said("error.403.title"));
            assertThat(member.locator(".lede")).hasText(said("refused.author-or-moderators"));
            assertThat(member.locator(".menu summary")).hasText(name);
            axe(member);
            fits(member, 320);
            pictures(member, "refused-" + script);
            follow(member, said("error.to-post"));
            assertThat(member).hasURL(Pattern.compile(thread + "#post-\\d+$"));
        }
        assertThat(member(script, "mo").navigate(post + "/history").status()).isEqualTo(200);
    }

    @Journey
    void a_member_is_known_on_the_page_that_says_there_is_nothing_and_can_sign_out_there(Script script) {
        Page member = page(script);
        String name = join(member);
        assertThat(member.navigate("/nowhere").status()).isEqualTo(404);
        member.locator(".menu summary").click();
        assertThat(member.locator(".menu a")).hasText(new String[] {said("bar.profile"), said("drafts.title"), said("bar.account")});
        assertThat(member.locator(".menu a").first()).hasAttribute("href", "/members/" + name);
        axe(member);
        press(member, said("sign-out"));
        assertThat(member.locator(".bar")).containsText(said("bar.sign-in"));
    }

    @Journey
    void staff_find_their_places_in_the_menu_there_too(Script script) {
        Page mo = member(script, "mo");
        mo.navigate("/admin");
        assertThat(mo.locator(".lede")).hasText(said("refused.administrators-only"));
        assertThat(mo.locator(".menu a[href='/moderation/log']")).hasCount(1);
        assertThat(mo.locator(".menu a[href='/admin']")).hasCount(0);
        Page olive = member(script, Server.ADMINISTRATOR);
        olive.navigate("/nowhere");
        assertThat(olive.locator(".menu a[href='/moderation/log']")).hasCount(1);
        assertThat(olive.locator(".menu a[href='/admin']")).hasCount(1);
    }

    @Journey
    void a_guest_is_asked_to_sign_in_and_knows_of_no_menu(Script script) {
        Page guest = page(script);
        assertThat(guest.navigate("/nowhere").status()).isEqualTo(404);
        assertThat(guest.locator(".menu")).hasCount(0);
        assertThat(guest.locator(".bar")).containsText(said("bar.sign-in"));
        assertThat(button(guest, said("sign-out"))).hasCount(0);
        assertThat(guest.context().cookies()).isEmpty();
    }
}
