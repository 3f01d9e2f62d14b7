package org.hearth.topic;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.article;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.id;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.startThread;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;

class MembersOnlyPageIT extends InBrowser {

    @Journey
    void a_topic_for_members_does_not_exist_for_guests(Script script) {
        String title = "Whispered " + fresh();
        Page member = page(script);
        String name = join(member);
        String thread = startThread(member, "the-quiet-room", title, "Only here.");
        String reply = reply(member, thread, "And here.");
        String open = startThread(member, "grief", "Aloud " + fresh(), "Everywhere.");
        Page guest = page(script);

        guest.navigate(thread);
        assertThat(guest.locator("h1")).hasText("There is nothing here");
        assertThat(guest.locator("main")).containsText("Some places are for members: if you have an account, signing in may help.");
        axe(guest);
        fits(guest, 320);
        pictures(guest, "not-found");
        APIResponse nowhere = guest.context().request().get("/nowhere");
        for (String address : List.of("/topics/the-quiet-room", "/topics/the-quiet-room/new", thread, "/threads/" + id(thread),
                thread + "?view=flat", "/threads/" + id(thread) + "/pin", "/threads/" + id(thread) + "/lock", "/posts/" + reply,
                "/posts/" + reply + "/reply", "/posts/" + reply + "/remove", "/posts/" + reply + "/replies", "/threads/999999",
                "/posts/999999", "/topics/no-such", "/members/no-such")) {
            APIResponse answer = guest.context().request().get(address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.text()).as("the page at %s, which must tell nothing", address).isEqualTo(nowhere.text());
        }

        guest.navigate("/");
        assertThat(guest.locator("main")).not().containsText("The quiet room");
        guest.navigate("/members/" + name);
        assertThat(guest.locator(".facts")).containsText("1 thread, 0 replies");
        assertThat(guest.locator(".rows > li")).hasCount(1);
        assertThat(guest.locator(".rows > li")).containsText("Everywhere.");

        Page friend = member(script, "ben");
        friend.navigate("/");
        Locator row = friend.locator(".rows > li", new Page.LocatorOptions().setHasText("The quiet room"));
        assertThat(row).containsText("Members only");
        assertThat(row.locator(".counts")).containsText(title);
        friend.navigate("/posts/" + reply);
        assertThat(article(friend, reply).locator(".words")).hasText("And here.");
        friend.navigate("/members/" + name);
        assertThat(friend.locator(".facts")).containsText("2 threads, 1 reply");
        assertThat(friend.locator(".rows > li")).hasCount(3);
        assertThat(open).isNotEqualTo(thread);
    }
}
