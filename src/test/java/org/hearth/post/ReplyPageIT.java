package org.hearth.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hearth.testing.Steps.article;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.post;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.startThread;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;

class ReplyPageIT extends InBrowser {

    @Journey
    void members_reply_to_a_thread_and_to_each_other(Script script) {
        Page starter = page(script);
        String startersName = join(starter);
        String thread = startThread(starter, "between-sessions", "What do you carry home? " + fresh(), "I carry a stone.");

        Page friend = page(script);
        String friendsName = join(friend);
        friend.navigate(thread);
        assertThat(friend.locator("#reply")).containsText("You write as " + friendsName);
        field(friend, "Subject").fill("A stone, too");
        field(friend, "Your reply").fill("Mine is from the river behind the practice.");
        press(friend, "Post reply");
        assertThat(friend).hasURL(Pattern.compile(".*" + thread + "#post-\\d+"));
        String reply = post(friend.url());
        assertThat(friend.locator("ol.replies > li > #post-" + reply)).isVisible();
        assertThat(article(friend, reply).locator(".words")).hasText("Mine is from the river behind the practice.");
        assertThat(article(friend, reply).locator(".subject")).hasText("A stone, too");
        assertThat(friend.locator("main > .counts")).containsText("1 reply");

        starter.navigate(thread);
        link(starter, article(starter, reply), "Reply to " + friendsName);
        assertThat(starter).hasURL("/posts/" + reply + "/reply");
        assertThat(starter.locator("h1")).hasText("Reply to " + friendsName);
        assertThat(article(starter, reply).locator(".words")).hasText("Mine is from the river behind the practice.");
        assertThat(starter.locator("#reply")).containsText("You write as " + startersName);
        axe(starter);
        field(starter, "Your reply").fill("Then we both have wet pockets on Tuesdays, I suppose.");
        press(starter, "Post reply");
        String answer = post(starter.url());

        Page guest = page(script);
        guest.navigate(thread);
        assertThat(guest.locator("main > .counts")).containsText("2 replies");
        Locator nested = guest.locator("ol.replies > li:has(> #post-" + reply + ") > ol.replies > li > #post-" + answer);
        assertThat(nested.locator(".words")).hasText("Then we both have wet pockets on Tuesdays, I suppose.");
        assertThat(nested.locator(".mark.author")).hasText(said("post.by-starter"));
        assertThat(article(guest, reply).locator(".mark.author")).hasCount(0);
        assertThat(guest.locator("article.opening .mark.author")).hasCount(0);
        pictures(guest, "replied");
    }

    @Journey
    void a_subject_left_empty_is_made_of_the_first_words_and_shown_on_demand(Script script) {
        Page member = page(script);
        join(member);
        String thread = startThread(member, "between-sessions", "Subjects " + fresh(), "Opening.");
        String derived = reply(member, thread, "Mine is from the river behind the practice.");
        member.navigate("/posts/" + derived + "/reply");
        field(member, "Subject").fill("  Typed by hand ");
        field(member, "Your reply").fill("Short.");
        press(member, "Post reply");
        String typed = post(member.url());

        Page guest = page(script);
        guest.navigate(thread);
        assertThat(article(guest, derived).locator(".subject")).hasCount(0);
        assertThat(article(guest, typed).locator(".subject")).hasText("Typed by hand");

        guest.navigate(thread + "?subjects=show");
        assertThat(article(guest, derived).locator(".subject bdi")).hasText("Mine is from the river behind");
        assertThat(article(guest, derived).locator(".subject")).hasText("Mine is from the river behind first words");
        assertThat(article(guest, typed).locator(".subject")).hasText("Typed by hand");
        axe(guest);
    }

    @Journey
    void who_goes_back_after_posting_and_presses_again_is_led_to_the_post_that_is_there(Script script) {
        Page member = page(script);
        join(member);
        String thread = startThread(member, "between-sessions", "Going back " + fresh(), "Opening.");
        member.navigate(thread);
        field(member, "Your reply").fill("Once is enough.");
        press(member, "Post reply");
        String posted = member.url();
        member.goBack();
        field(member, "Your reply").fill("Once is enough.");
        press(member, "Post reply");
        assertThat(member).hasURL(posted);
        assertThat(member.getByText(said("done.already"))).isInViewport();
        assertThat(member.locator(".replies article")).hasCount(1);
        axe(member);
    }

    @Journey
    void a_reply_to_the_opening_post_is_a_reply_to_the_thread(Script script) {
        Page member = page(script);
        String name = join(member);
        String thread = startThread(member, "between-sessions", "Opening " + fresh(), "Opening.");
        member.navigate(thread);
        link(member, member.locator("article.opening"), "Reply to " + name);
        field(member, "Your reply").fill("To the first.");
        press(member, "Post reply");
        assertThat(member.locator("main > ol.replies > li > #post-" + post(member.url()))).isVisible();
    }

    private static void link(Page page, Locator within, String name) {
        within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
