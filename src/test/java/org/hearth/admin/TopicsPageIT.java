package org.hearth.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.beside;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.follow;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.status;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;

class TopicsPageIT extends InBrowser {

    @Journey
    void an_administrator_opens_a_topic_and_says_who_may_read_it(Script script) {
        String title = "Dreams & " + fresh();
        String slug = "dreams-" + title.substring(9);
        Page olive = member(script, "olive");
        olive.navigate("/admin");
        olive.locator("main").getByText("Topics", new Locator.GetByTextOptions().setExact(true)).click();
        follow(olive, "New topic");
        press(olive, "Save changes");
        assertThat(beside(olive, "title")).hasText(said("title.empty"));
        assertThat(beside(olive, "tagline")).containsText("Please add a line");
        field(olive, "Title").fill(title);
        field(olive, "Tagline").fill("What the night brought.");
        field(olive, "Description").fill("Tell it as it was.");
        field(olive, "Looked after by").fill("ben, nobody-of-this-name");
        press(olive, "Save changes");
        assertThat(beside(olive, "owners")).hasText(said("problem.no-such-member", "nobody-of-this-name"));
        assertThat(field(olive, "Title")).hasValue(title);
        field(olive, "Looked after by").fill("ben");
        axe(olive);
        press(olive, "Save changes");
        assertThat(olive.getByText(said("done.topic"))).isVisible();
        pictures(olive, "admin-topics");

        Page guest = page(script);
        guest.navigate("/topics/" + slug);
        assertThat(guest.locator("h1")).hasText(title);
        assertThat(guest.locator("main")).containsText("What the night brought.");
        assertThat(guest.locator("main")).containsText("Tell it as it was.");
        assertThat(guest.locator("main .counts")).containsText("looked after by ben");
        assertThat(guest.locator("main")).containsText(said("topic.empty"));
        assertThat(guest.locator("meta[name=robots]")).hasCount(0);
        Page member = page(script);
        join(member);
        String thread = startThread(member, slug, "The same stairs " + fresh(), "Every night.");

        audience(olive, title, said("audience.UNLISTED"));
        for (String address : List.of("/topics/" + slug, thread)) {
            guest.navigate(address);
            assertThat(guest.locator("meta[name=robots]")).hasAttribute("content", "noindex");
        }

        audience(olive, title, "Members only");
        assertThat(status(guest, "/topics/" + slug)).isEqualTo(404);
        assertThat(status(guest, thread)).isEqualTo(404);
        guest.navigate("/");
        assertThat(guest.locator("main")).not().containsText(title);
        member.navigate(thread);
        assertThat(member.locator(".words")).hasText("Every night.");

        audience(olive, title, "Public");
        assertThat(status(guest, thread)).isEqualTo(200);
    }

    @Journey
    void a_topics_title_may_change_and_its_address_stays(Script script) {
        String title = "Before " + fresh();
        Page olive = member(script, "olive");
        create(olive, title);
        follow(olive, "Edit " + title);
        field(olive, "Title").fill(title.replace("Before", "After"));
        press(olive, "Save changes");
        Page guest = page(script);
        guest.navigate("/topics/" + title.toLowerCase().replace(' ', '-'));
        assertThat(guest.locator("h1")).hasText(title.replace("Before", "After"));
    }

    @Journey
    void topics_stand_in_the_administrators_order(Script script) {
        String one = "Order one " + fresh();
        String two = "Order two " + fresh();
        Page olive = member(script, "olive");
        create(olive, one);
        create(olive, two);
        Page guest = page(script);
        assertThat(titles(guest)).containsSubsequence(one, two).endsWith(two);
        press(olive, "Move " + two + " up");
        assertThat(olive.getByText(said("done.moved"))).isVisible();
        assertThat(titles(guest)).containsSubsequence(two, one).endsWith(one);
        press(olive, "Move " + two + " down");
        assertThat(titles(guest)).endsWith(one, two);
    }

    @Journey
    void an_archived_topic_can_be_read_but_not_written_in_until_it_reopens(Script script) {
        String title = "Summer camp " + fresh();
        String slug = title.toLowerCase().replace(' ', '-');
        Page olive = member(script, "olive");
        create(olive, title);
        Page member = page(script);
        join(member);
        String thread = startThread(member, slug, "Lake " + fresh(), "Cold.");

        press(olive, "Archive " + title);
        assertThat(olive.getByText(said("done.archived"))).isVisible();
        member.navigate(thread);
        assertThat(member.locator("main")).containsText(said("refused.archived"));
        assertThat(field(member, "Your reply")).hasCount(0);
        member.navigate("/topics/" + slug);
        assertThat(member.getByText("Start a thread")).hasCount(0);
        member.navigate("/topics/" + slug + "/new");
        assertThat(field(member, "Your post")).hasCount(0);
        Page guest = page(script);
        guest.navigate("/");
        assertThat(guest.locator(".rows > li", new Page.LocatorOptions().setHasText(title))).containsText("Archived");
        assertThat(status(guest, thread)).isEqualTo(200);

        press(olive, "Reopen " + title);
        member.navigate(thread);
        assertThat(field(member, "Your reply")).isVisible();
        olive.navigate("/moderation/log");
        Locator entries = olive.locator("tbody tr", new Page.LocatorOptions().setHasText(title));
        assertThat(entries.locator("td:nth-child(3)")).hasText(new String[] {"reopened the topic " + title, "archived the topic " + title,
            "created the topic " + title});
    }

    @Journey
    void only_administrators_administer(Script script) {
        for (Page other : List.of(member(script, "ada"), member(script, "mo"))) {
            other.navigate("/admin");
            assertThat(other.locator("main")).containsText(said("refused.administrators-only"));
            for (String address : List.of("/admin", "/admin/topics", "/admin/topics/new", "/admin/topics/grief", "/admin/members", "/admin/care")) {
                assertThat(status(other, address)).as(address).isEqualTo(403);
            }
        }
    }

    private void create(Page olive, String title) {
        olive.navigate("/admin/topics/new");
        field(olive, "Title").fill(title);
        field(olive, "Tagline").fill("For a test of the administrators.");
        press(olive, "Save changes");
        assertThat(olive).hasURL("/admin/topics");
    }

    private void audience(Page olive, String title, String audience) {
        olive.navigate("/admin/topics");
        follow(olive, "Edit " + title);
        field(olive, "Who may read").selectOption(audience);
        press(olive, "Save changes");
        assertThat(olive.locator("tbody tr", new Page.LocatorOptions().setHasText(title)).locator("td:nth-child(2)")).hasText(audience);
    }

    private static List<String> titles(Page guest) {
        guest.navigate("/");
        return guest.locator("main .rows h3").allInnerTexts();
    }
}
