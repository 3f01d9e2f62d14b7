package org.hearth.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hearth.testing.Steps.article;
import static org.hearth.testing.Steps.button;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.moderate;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.startThread;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;

class RemovePageIT extends InBrowser {

    @Journey
    void an_author_takes_a_reply_back_and_its_place_and_answers_stay(Script script) {
        Page author = page(script);
        String name = join(author);
        String thread = startThread(author, "first-appointments", "Taken back " + fresh(), "Opening.");
        String reply = reply(author, thread, "I wish I had not said this.");
        Page friend = page(script);
        join(friend);
        String answer = reply(friend, "/posts/" + reply + "/reply", "It was good that you did.");

        author.navigate(thread);
        article(author, reply).getByText("Remove", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(author).hasURL("/posts/" + reply + "/remove");
        assertThat(author.locator("main")).containsText(said("remove.words"));
        assertThat(article(author, reply).locator(".words")).hasText("I wish I had not said this.");
        axe(author);
        press(author, "Remove reply");
        assertThat(author.getByText(said("done.removed"))).isVisible();

        Page guest = page(script);
        guest.navigate(thread + "?subjects=show");
        assertThat(article(guest, reply)).hasText(said("post.removed"));
        assertThat(guest.locator("main")).not().containsText("I wish");
        assertThat(guest.locator("li:has(> #post-" + reply + ") > ol > li > #post-" + answer + " .words")).hasText("It was good that you did.");
        assertThat(guest.locator("main > .counts")).containsText("1 reply");
        picture(guest, "removed");
        guest.navigate("/members/" + name);
        assertThat(guest.locator(".facts")).containsText("1 thread, 0 replies");
        assertThat(guest.locator("main")).not().containsText("I wish");

        friend.navigate("/posts/" + reply + "/reply");
        assertThat(friend.locator("main")).containsText(said("refused.removed-reply"));
        author.navigate("/posts/" + reply + "/remove");
        assertThat(author.locator("main")).containsText(said("refused.removed-already"));
        assertThat(button(author, "Remove reply")).hasCount(0);
    }

    @Journey
    void nobody_else_removes_it_and_an_opening_stays(Script script) {
        Page author = page(script);
        join(author);
        String thread = startThread(author, "first-appointments", "Not yours " + fresh(), "Opening.");
        String reply = reply(author, thread, "Mine.");
        for (Page other : new Page[] {member(script, "ben"), member(script, "mo")}) {
            other.navigate(thread);
            assertThat(article(other, reply).getByText("Remove", new Locator.GetByTextOptions().setExact(true))).hasCount(0);
            other.navigate("/posts/" + reply + "/remove");
            assertThat(other.locator("main")).containsText(said("refused.not-yours"));
            assertThat(button(other, "Remove reply")).hasCount(0);
        }
        author.navigate(thread);
        assertThat(author.locator("article.opening").getByText("Remove", new Locator.GetByTextOptions().setExact(true))).hasCount(0);
        String opening = author.locator("article.opening").getAttribute("id").replace("post-", "");
        author.navigate("/posts/" + opening + "/remove");
        assertThat(author.locator("main")).containsText(said("refused.opening-stays"));
        assertThat(button(author, "Remove reply")).hasCount(0);
    }

    @Journey
    void words_are_their_authors_in_a_locked_thread_too(Script script) {
        Page author = page(script);
        join(author);
        String thread = startThread(author, "first-appointments", "Locked, yet mine " + fresh(), "Opening.");
        String reply = reply(author, thread, "Mine to take back.");
        moderate(member(script, "mo"), thread, "lock", "Resting.");
        author.navigate("/posts/" + reply + "/remove");
        press(author, "Remove reply");
        assertThat(article(author, reply)).hasText(said("post.removed"));
    }
}
