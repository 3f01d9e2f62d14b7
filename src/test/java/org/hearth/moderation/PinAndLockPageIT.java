package org.hearth.moderation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.article;
import static org.hearth.testing.Steps.beside;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.follow;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.id;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.status;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;

class PinAndLockPageIT extends InBrowser {

    private static final String DAY = " on \\d{1,2} \\w+ \\d{4}: ";

    @Journey
    void a_moderator_pins_and_locks_and_the_member_sees_why(Script script) {
        String title = "House rules for tears " + fresh();
        Page member = page(script);
        join(member);
        String thread = startThread(member, "crying-in-therapy", title, "Which ones do we keep?");
        String reply = reply(member, thread, "Tissues are for everyone.");
        Page mo = member(script, "mo");

        mo.navigate(thread);
        follow(mo, "Pin");
        press(mo, "Pin");
        assertThat(beside(mo, "reason")).hasText("Please say why, so that others understand.");
        field(mo, "Reason").fill("So that <newcomers> find it.");
        axe(mo);
        press(mo, "Pin");
        assertThat(mo).hasURL(thread);
        assertThat(mo.getByText("The thread is pinned.")).isVisible();

        follow(mo, "Lock");
        field(mo, "Reason").fill("It has all been said, and said well.");
        press(mo, "Lock");
        assertThat(mo.getByText("The thread is locked.")).isVisible();
        pictures(mo, "locked-moderator");

        member.navigate(thread);
        assertThat(member.locator(".state").first()).hasText(Pattern.compile("Pinned by mo" + DAY + "So that <newcomers> find it\\."));
        assertThat(member.locator(".state").last()).hasText(Pattern.compile("Locked by mo" + DAY + "It has all been said, and said well\\."));
        assertThat(member.locator("main")).containsText("This thread is locked, so it takes no new replies.");
        assertThat(field(member, "Your reply")).hasCount(0);
        assertThat(article(member, reply).getByText("Reply", new Locator.GetByTextOptions().setExact(true))).hasCount(0);
        assertThat(member.getByText("Unpin")).hasCount(0);
        member.navigate("/posts/" + reply + "/reply");
        assertThat(member.locator("main")).containsText("This thread is locked, so it takes no new replies.");
        assertThat(field(member, "Your reply")).hasCount(0);

        Page guest = page(script);
        guest.navigate("/topics/crying-in-therapy");
        Locator first = guest.locator(".rows > li").first();
        assertThat(first.locator("h2")).hasText(title + " Pinned Locked");

        mo.navigate(thread);
        follow(mo, "Unpin");
        field(mo, "Reason").fill("Newcomers have found it.");
        press(mo, "Unpin");
        follow(mo, "Unlock");
        field(mo, "Reason").fill("There is more to say.");
        press(mo, "Unlock");
        assertThat(mo.getByText("The thread is open again.")).isVisible();

        member.navigate(thread);
        assertThat(member.locator(".state")).hasCount(0);
        field(member, "Your reply").fill("Then I have one more.");
        press(member, "Post reply");
        assertThat(member.locator("main")).containsText("Then I have one more.");

        mo.navigate("/moderation/log");
        Locator entries = mo.locator("tbody tr", new Page.LocatorOptions().setHasText(title));
        assertThat(entries.locator("td:nth-child(2)")).hasText(new String[] {"mo", "mo", "mo", "mo"});
        assertThat(entries.locator("td:nth-child(3)")).hasText(new String[] {"unlocked " + title, "unpinned " + title, "locked " + title,
            "pinned " + title});
        assertThat(entries.locator("td:nth-child(4)")).hasText(new String[] {"There is more to say.", "Newcomers have found it.",
            "It has all been said, and said well.", "So that <newcomers> find it."});
        pictures(mo, "moderation-log");
    }

    @Journey
    void who_is_no_moderator_is_kept_from_it(Script script) {
        Page member = page(script);
        join(member);
        String thread = startThread(member, "crying-in-therapy", "Mine to pin? " + fresh(), "No.");
        member.navigate(thread);
        assertThat(member.getByText("Pin", new Page.GetByTextOptions().setExact(true))).hasCount(0);
        for (String address : List.of("/threads/" + id(thread) + "/pin", "/threads/" + id(thread) + "/lock", "/moderation/log")) {
            member.navigate(address);
            assertThat(member.locator("h1")).hasText("This is not open to you");
            assertThat(member.locator("main")).containsText("This is for moderators.");
            assertThat(status(member, address)).isEqualTo(403);
            assertThat(status(page(script), address)).isEqualTo(403);
        }
        axe(member);
    }
}
