package org.hearth.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.article;
import static org.hearth.testing.Steps.follow;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.replies;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.startThread;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;

class BranchPageIT extends InBrowser {

    /** A thread whose first reply has 110 replies, some of them to one another, and whose second has one; made once. */
    private static String crowded;
    private static String crowdedFirst;
    private static String quietAnswer;
    private static List<String> crowd;

    @Journey
    void replies_deeper_than_five_levels_stay_in_order_and_name_whom_they_answer(Script script) {
        Page member = page(script);
        String name = join(member);
        String thread = startThread(member, "between-sessions", "Ever deeper " + fresh(), "Opening.");
        List<String> chain = new ArrayList<>();
        chain.add(reply(member, thread, "Level 1."));
        for (int level = 2; level <= 8; level++) {
            chain.add(reply(member, "/posts/" + chain.get(chain.size() - 1) + "/reply", "Level " + level + "."));
        }
        Page guest = page(script);
        guest.navigate(thread);
        assertThat(guest.locator("ol.replies .words")).hasText(new String[] {"Level 1.", "Level 2.", "Level 3.", "Level 4.", "Level 5.",
            "Level 6.", "Level 7.", "Level 8."});
        assertThat(guest.locator("main > ol > li > ol > li > ol > li > ol > li > ol.replies > li > article .words"))
                .hasText(new String[] {"Level 5.", "Level 6.", "Level 7.", "Level 8."});
        assertThat(guest.locator("ol ol ol ol ol ol")).hasCount(0);
        assertThat(guest.locator(".answers")).hasCount(3);
        for (int level = 6; level <= 8; level++) {
            Locator answers = article(guest, chain.get(level - 1)).locator(".answers a");
            assertThat(answers).hasText("in reply to " + name);
            assertThat(answers).hasAttribute("href", "/posts/" + chain.get(level - 2));
        }
        axe(guest);
        fits(guest, 320);
        pictures(guest, "deep");
    }

    @Journey
    void a_branch_too_large_for_a_page_is_cut_and_shown_whole_on_its_own(Script script) {
        makeTheCrowd();
        Page guest = page(script);
        guest.navigate(crowded);
        assertThat(guest.locator("article:not(.opening)").count()).isLessThanOrEqualTo(100);
        assertThat(article(guest, quietAnswer)).isVisible();
        Locator more = guest.locator("p.more a");
        int shown = guest.locator("main > ol > li:first-child ol article").count();
        assertThat(more).hasText(crowd.size() - shown + " more replies");

        more.click();
        assertThat(guest).hasURL("/posts/" + crowdedFirst + "/replies");
        List<String> seen = new ArrayList<>(ids(guest));
        follow(guest, "Further replies");
        seen.addAll(ids(guest));
        assertThat(guest.getByText("Further replies")).hasCount(0);
        assertThat(seen.get(0)).isEqualTo(crowdedFirst);
        assertThat(seen).as("every reply of the branch, once").hasSize(crowd.size() + 1).doesNotHaveDuplicates().containsAll(crowd);
        axe(guest);
        follow(guest, "To the start of this conversation");
        assertThat(article(guest, crowdedFirst)).isVisible();
        follow(guest, "Back to the whole thread");
        assertThat(guest).hasURL(crowded + "#post-" + crowdedFirst);
        assertThat(article(guest, quietAnswer)).isVisible();

        String hidden = crowd.get(crowd.size() - 2);
        guest.navigate(crowded);
        assertThat(article(guest, hidden)).hasCount(0);
        guest.navigate("/posts/" + hidden);
        assertThat(guest).hasURL("/posts/" + crowdedFirst + "/replies?from=" + hidden + "#post-" + hidden);
        assertThat(article(guest, hidden)).isVisible();
    }

    private void makeTheCrowd() {
        if (crowded == null) {
            Page member = page(Script.OFF);
            join(member);
            crowded = startThread(member, "between-sessions", "A crowded branch " + fresh(), "Opening.");
            crowdedFirst = reply(member, crowded, "Everybody answers this.");
            String quiet = reply(member, crowded, "Hardly anybody answers this.");
            quietAnswer = reply(member, "/posts/" + quiet + "/reply", "I do.");
            crowd = new ArrayList<>(replies(member, "/posts/" + crowdedFirst + "/reply", 55));
            crowd.addAll(replies(member, "/posts/" + crowd.get(10) + "/reply", 55));
        }
    }

    private static List<String> ids(Page page) {
        return page.locator("ol.replies article").all().stream().map(post -> post.getAttribute("id").replace("post-", "")).toList();
    }
}
