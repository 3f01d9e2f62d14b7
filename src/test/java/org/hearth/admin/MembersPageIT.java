package org.hearth.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.follow;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.id;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.status;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.junit.jupiter.api.BeforeEach;

class MembersPageIT extends InBrowser {

    private static final int A_PAGE = 50;
    /** Eight letters that nobody takes for one another make 64 names. */
    private static final List<String> ENDS = List.of("b", "d", "f", "g", "h", "k", "p", "z");

    /** What the names of more members than fit on one page begin with. */
    private static String crowd;

    @BeforeEach
    void more_members_than_fit_on_a_page() {
        if (crowd == null) {
            crowd = fresh();
            Page guest = page(Script.OFF);
            for (String end : ENDS) {
                for (String last : ENDS) {
                    join(guest, crowd + "-" + end + last);
                    guest.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
                }
            }
        }
    }

    @Journey
    void an_administrator_gives_and_takes_the_moderator_role_and_it_bites_at_the_next_click(Script script) {
        Page member = page(script);
        String name = join(member);
        String thread = startThread(member, "grief", "A new moderator " + fresh(), "Opening.");
        String pin = "/threads/" + id(thread) + "/pin";
        assertThat(status(member, pin)).isEqualTo(403);
        Page olive = member(script, "olive");
        olive.navigate("/admin/members");
        field(olive, "Name").fill(name.toUpperCase());
        press(olive, "Find");
        assertThat(olive).hasURL("/admin/members?q=" + name.toUpperCase());
        assertThat(rows(olive)).hasCount(1);
        press(olive, "Make moderator: " + name);
        assertThat(olive.getByText(said("done.role-given"))).isVisible();
        assertThat(rows(olive)).containsText("Moderator");
        axe(olive);

        member.navigate(thread);
        follow(member, "Pin");
        field(member, "Reason").fill("My first act.");
        press(member, "Pin");
        assertThat(member.locator(".state")).containsText("Pinned by " + name);
        assertThat(member.locator("article.opening .mark.staff")).hasText("Moderator");
        follow(member, "Lock");
        field(member, "Reason").fill("Too late.");

        press(olive, "No longer moderator: " + name);
        assertThat(olive.getByText(said("done.role-taken"))).isVisible();
        press(member, "Lock");
        assertThat(member.locator("main")).containsText(said("refused.moderators-only"));
        member.navigate(thread);
        assertThat(member.locator(".state")).hasCount(1);
        assertThat(member.getByText("Unpin")).hasCount(0);
        assertThat(status(member, "/moderation/log")).isEqualTo(403);

        olive.navigate("/moderation/log");
        Locator entries = olive.locator("tbody tr", new Page.LocatorOptions().setHas(olive.locator("td:nth-child(3) a[href='/members/" + name + "']")));
        assertThat(entries.locator("td:nth-child(3)")).hasText(new String[] {"took the moderator role from " + name,
            "gave the moderator role to " + name});
    }

    @Journey
    void members_are_found_by_a_part_of_their_name_and_listed_by_pages(Script script) {
        String last = crowd + "-zz";
        Page olive = member(script, "olive");
        olive.navigate("/admin/members?q=" + crowd);
        assertThat(olive.locator("main")).containsText("64 members");
        assertThat(rows(olive)).hasCount(A_PAGE);
        assertThat(rows(olive).first()).containsText(crowd + "-bb");
        follow(olive, "Next");
        assertThat(olive).hasURL("/admin/members?q=" + crowd + "&page=2");
        assertThat(rows(olive)).hasCount(14);
        assertThat(rows(olive).last()).containsText(last);
        assertThat(field(olive, "Name")).hasValue(crowd);

        press(olive, "Make moderator: " + last);
        assertThat(olive).hasURL("/admin/members?q=" + crowd + "&page=2");
        assertThat(rows(olive).last()).containsText("Moderator");
        press(olive, "No longer moderator: " + last);

        field(olive, "Name").fill("100%_" + crowd);
        press(olive, "Find");
        assertThat(olive.locator("main")).containsText(said("members.none"));
        fits(olive, 320);
    }

    @Journey
    void the_role_of_an_administrator_is_not_changed_here(Script script) {
        Page olive = member(script, "olive");
        olive.navigate("/admin/members?q=olive");
        assertThat(rows(olive)).containsText("Administrator");
        assertThat(rows(olive).locator("button")).hasCount(0);
    }

    private static Locator rows(Page page) {
        return page.locator("tbody tr");
    }
}
