package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.startThread;

import com.microsoft.playwright.Page;
import java.util.List;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Script;
import org.hearth.testing.Server;
import org.junit.jupiter.api.Test;

/** Every page is clean for axe, in light and dark, and fits the narrowest window, for everybody who may see it. */
class EveryPagePageIT extends InBrowser {

    private static final List<String> FOR_ALL = List.of("/", "/topics/crying-in-therapy", "/topics/grief", "/threads/1", "/threads/3",
            "/threads/3?view=flat&subjects=show", "/members/cleo", "/help/now", "/guidelines", "/privacy", "/reading",
            "/nothing-here");
    private static final List<String> FOR_GUESTS = List.of("/sign-in", "/join", "/account", "/topics/the-quiet-room",
            "/topics/grief/new");
    private static final List<String> FOR_MEMBERS = List.of("/topics/grief/new", "/topics/the-quiet-room", "/account",
            "/members/ada", "/admin", "/moderation/log");
    private static final List<String> FOR_MODERATORS = List.of("/moderation/log", "/threads/3/pin", "/threads/3/lock", "/threads/1/pin");
    private static final List<String> FOR_ADMINISTRATORS = List.of("/admin", "/admin/topics", "/admin/topics/new", "/admin/topics/grief",
            "/admin/members", "/admin/members?q=nobody", "/admin/care");

    @Test
    void for_guests() {
        Page guest = page(Script.ON);
        clean(guest, FOR_ALL);
        clean(guest, FOR_GUESTS);
        assertThat(guest.context().cookies()).extracting(cookie -> cookie.name).containsOnly("form");
    }

    @Test
    void for_members() {
        Page ada = member(Script.ON, "ada");
        clean(ada, List.of("/", "/topics/grief", "/threads/3"));
        clean(ada, FOR_MEMBERS);
        String thread = startThread(ada, "grief", "Every page " + fresh(), "Opening");
        String post = reply(ada, thread, "A reply");
        clean(ada, List.of("/posts/" + post + "/reply", "/posts/" + post + "/remove"));
    }

    @Test
    void for_moderators() {
        clean(member(Script.ON, "mo"), FOR_MODERATORS);
    }

    @Test
    void for_administrators() {
        clean(member(Script.ON, Server.ADMINISTRATOR), FOR_ADMINISTRATORS);
    }

    @Test
    void a_guests_page_of_a_thread_loads_one_script_of_ours_and_weighs_little() {
        Page guest = page(Script.ON);
        guest.navigate("/threads/13");
        assertThat(guest.locator("script[src]").count()).isEqualTo(1);
        assertThat(guest.locator("script:not([src])").count()).isZero();
        assertThat(guest.context().cookies()).isEmpty();
        assertThat(weight("/threads/13")).as("bytes").isLessThan(60_000);
    }

    private void clean(Page page, List<String> addresses) {
        for (String address : addresses) {
            page.navigate(address);
            axe(page);
            fits(page, 320);
        }
    }
}
