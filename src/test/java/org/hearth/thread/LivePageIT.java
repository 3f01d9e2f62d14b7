package org.hearth.thread;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.follow;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.gone;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.submit;

import com.microsoft.playwright.Page;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Script;
import org.junit.jupiter.api.Test;

/** A thread that lies open says when somebody replies. */
class LivePageIT extends InBrowser {

    @Test
    void a_guest_and_a_member_who_have_the_thread_open_are_told_of_new_replies() {
        Page author = page(Script.OFF);
        join(author);
        String thread = startThread(author, "grief", "Live " + fresh(), "Opening.");
        Page guest = page(Script.ON);
        guest.navigate(thread);
        Page ben = member(Script.ON, "ben");
        ben.navigate(thread);
        assertThat(guest.locator(".live a")).hasCount(0);
        String first = reply(author, thread, "One.");
        assertThat(guest.locator(".live a")).hasText("1 new reply");
        assertThat(ben.locator(".live a")).hasText("1 new reply");
        reply(author, "/posts/" + first + "/reply", "Two.");
        assertThat(guest.locator(".live a")).hasText("2 new replies");
        axe(guest);
        fits(guest, 320);
        gone(submit(author, "/posts/" + first + "/remove", "remove", "do", "do"));
        assertThat(guest.locator(".live a")).hasText("1 new reply");
        guest.waitForNavigation(() -> follow(guest, "1 new reply"));
        assertThat(guest.locator(".replies .words").last()).hasText("Two.");
        assertThat(guest.locator(".live a")).hasCount(0);
    }

    @Test
    void nobody_listens_where_they_may_not_read() {
        Page ada = member(Script.OFF, "ada");
        String thread = startThread(ada, "the-quiet-room", "Quiet " + fresh(), "Opening.");
        String line = "/live/threads/" + thread.replaceAll(".*/threads/(\\d+).*", "$1") + "?after=1";
        assertThat(page(Script.OFF).context().request().get(line).status()).isEqualTo(404);
        assertThat(page(Script.OFF).context().request().get("/live/threads/1?after=x").status()).isEqualTo(400);
    }
}
