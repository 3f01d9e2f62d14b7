package org.hearth.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hearth.testing.Steps.button;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.follow;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.gone;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;

/** A post that is edited twice at once: nothing that was written is lost, and nothing that was saved is taken back unseen. */
class EditPageIT extends InBrowser {

    private static final String LINK = "A book https://example.org/book";
    private static final String FURTHER = "Further reading (optional)";

    @Journey
    void edits_of_different_fields_are_both_saved_without_a_question(Script script) {
        Page author = page(script);
        String edit = opening(author);
        Page moderator = member(script, "mo");
        author.navigate(edit);
        moderator.navigate(edit);
        field(moderator, "Title").fill("A better title");
        field(moderator, FURTHER).fill(LINK);
        press(moderator, "Save changes");
        field(author, "Your post").fill("Better words.");
        press(author, "Save changes");
        assertThat(author.locator(".notice.done")).hasText(said("done.edited"));
        assertThat(author.locator("h1")).hasText("A better title");
        assertThat(author.locator(".opening .words")).hasText("Better words.");
        assertThat(author.locator(".further")).containsText("A book");
    }

    @Journey
    void a_field_that_both_changed_is_asked_about_and_what_only_the_other_changed_stays(Script script) {
        Page author = page(script);
        String edit = opening(author);
        Page moderator = member(script, "mo");
        author.navigate(edit);
        moderator.navigate(edit);
        field(moderator, "Title").fill("Their title");
        field(moderator, "Your post").fill("Their words.");
        field(moderator, FURTHER).fill(LINK);
        press(moderator, "Save changes");
        field(author, "Title").fill("My title");
        field(author, "Your post").fill("My words.");
        press(author, "Save changes");

        assertThat(author.locator(".notice.error")).hasText(said("edit.meanwhile"));
        assertThat(field(author, said("edit.now.title"))).hasValue("Their title");
        assertThat(field(author, said("edit.now.title"))).not().isEditable();
        assertThat(field(author, "Title")).hasValue("My title");
        assertThat(field(author, said("edit.now.post"))).hasValue("Their words.");
        assertThat(field(author, "Your post")).hasValue("My words.");
        assertThat(field(author, said("edit.now.links"))).hasCount(0);
        assertThat(field(author, FURTHER)).hasValue(LINK);
        axe(author);
        fits(author, 320);
        pictures(author, "edited-meanwhile-" + script);
        moderator.reload();
        assertThat(moderator.locator(".opening .words")).hasText("Their words.");

        press(author, "Save changes");
        assertThat(author.locator("h1")).hasText("My title");
        assertThat(author.locator(".opening .words")).hasText("My words.");
        assertThat(author.locator(".further")).containsText("A book");
    }

    @Journey
    void what_the_other_took_away_is_asked_about_too(Script script) {
        Page author = page(script);
        String edit = opening(author);
        author.navigate(edit);
        field(author, FURTHER).fill(LINK);
        press(author, "Save changes");
        Page other = author.context().newPage();
        author.navigate(edit);
        other.navigate(edit);
        field(other, FURTHER).fill("");
        press(other, "Save changes");
        field(author, FURTHER).fill(LINK + "\nhttps://example.org/song");
        press(author, "Save changes");
        assertThat(field(author, said("edit.now.links"))).hasValue("");
        assertThat(field(author, said("edit.now.links"))).hasAttribute("placeholder", said("edit.now.nothing"));
        assertThat(field(author, said("edit.now.post"))).hasCount(0);
        assertThat(field(author, FURTHER)).hasValue(LINK + "\nhttps://example.org/song");
        axe(author);
    }

    @Journey
    void the_same_change_made_twice_is_no_question(Script script) {
        Page author = page(script);
        String edit = opening(author);
        Page other = author.context().newPage();
        author.navigate(edit);
        other.navigate(edit);
        for (Page window : new Page[] {author, other}) {
            field(window, "Your post").fill("The same words.");
            press(window, "Save changes");
            assertThat(window.locator(".notice.done")).hasText(said("done.edited"));
            assertThat(window.locator(".opening .words")).hasText("The same words.");
        }
        other.navigate(edit.replace("/edit", "/history"));
        assertThat(other.locator(".version")).hasCount(2);
    }

    @Journey
    void what_was_asked_once_is_asked_again_when_it_changed_again(Script script) {
        Page author = page(script);
        String edit = opening(author);
        Page other = member(script, "mo");
        author.navigate(edit);
        other.navigate(edit);
        field(author, "Your post").fill("My words.");
        field(other, "Your post").fill("Second words.");
        press(other, "Save changes");
        press(author, "Save changes");
        other.navigate(edit);
        field(other, "Your post").fill("Third words.");
        press(other, "Save changes");
        press(author, "Save changes");
        assertThat(field(author, said("edit.now.post"))).hasValue("Third words.");
        assertThat(field(author, "Your post")).hasValue("My words.");
    }

    @Journey
    void of_a_form_whose_beginning_is_not_known_every_difference_is_asked_about(Script script) {
        Page author = page(script);
        String edit = opening(author);
        author.navigate(edit);
        author.locator("[name=edition]").evaluate("field => field.value = 7");
        field(author, "Your post").fill("My words.");
        press(author, "Save changes");
        assertThat(field(author, said("edit.now.post"))).hasValue("First words.");
        assertThat(field(author, said("edit.now.title"))).hasCount(0);
        assertThat(field(author, "Your post")).hasValue("My words.");
    }

    @Journey
    void the_subject_of_a_reply_is_kept_apart_from_its_words(Script script) {
        Page author = page(script);
        join(author);
        String thread = startThread(author, "grief", "Subjects " + fresh(), "Opening.");
        String edit = "/posts/" + reply(author, thread, "First words.") + "/edit";
        Page moderator = member(script, "mo");
        author.navigate(edit);
        moderator.navigate(edit);
        field(moderator, "Subject").fill("A subject");
        press(moderator, "Save changes");
        field(author, "Your reply").fill("Better words.");
        press(author, "Save changes");
        assertThat(author.locator(".replies .words")).hasText("Better words.");
        author.navigate(edit);
        assertThat(field(author, "Subject")).hasValue("A subject");
        moderator.navigate(edit);
        field(moderator, "Subject").fill("Another subject");
        press(moderator, "Save changes");
        field(author, "Subject").fill("My subject");
        press(author, "Save changes");
        assertThat(field(author, said("edit.now.subject"))).hasValue("Another subject");
        assertThat(button(author, "Save changes")).isVisible();
    }

    @Journey
    void the_history_tells_old_phrases_from_new_ones(Script script) {
        Page author = page(script);
        String edit = opening(author);
        author.navigate(edit);
        field(author, "Your post").fill("The chair was rather low, the light so dim. I said nothing for a while.");
        press(author, "Save changes");
        author.navigate(edit);
        field(author, "Your post").fill("The chair was a bit too low, the light quite harsh. I said nothing for a while.\n\nThen I did.");
        press(author, "Save changes");
        author.navigate(edit.replace("/edit", "/history"));
        Locator latest = author.locator(".version .changes").first();
        assertThat(latest.locator("del, ins")).hasText(new String[] {"rather", "a bit too", "so dim", "quite harsh", "Then I did."});
        assertThat(latest).hasText("The chair was rather a bit too low, the light so dim quite harsh. I said nothing for a while. Then I did.");
        assertThat(latest.locator("del").first()).hasCSS("text-decoration-line", "line-through");
        assertThat(latest.locator("ins").first()).hasCSS("text-decoration-line", "underline");
        axe(author);
        fits(author, 320);
        pictures(author, "history-" + script);
    }

    @Journey
    void a_long_history_has_pages(Script script) {
        Page author = page(script);
        String edit = opening(author);
        for (int i = 1; i <= 7; i++) {
            gone(submit(author, edit, "edit", "text", "Version " + i + ".", "send", "send"));
        }
        author.navigate(edit.replace("/edit", "/history"));
        assertThat(author.locator(".version h2")).hasText(new String[] {said("history.edit", 7), said("history.edit", 6),
            said("history.edit", 5), said("history.edit", 4), said("history.edit", 3)});
        assertThat(author.locator(".version ins").last()).hasText("3");
        follow(author, said("pages.next"));
        assertThat(author.locator(".version h2")).hasText(new String[] {said("history.edit", 2), said("history.edit", 1), said("history.first")});
        assertThat(author.locator(".version ins").first()).hasText("2");
        axe(author);
    }

    /** A new member's thread. @return where its opening is edited */
    private static String opening(Page author) {
        join(author);
        String thread = startThread(author, "grief", "Twice " + fresh(), "First words.");
        author.navigate(thread);
        return author.locator(".opening .acts a:has-text('Edit')").getAttribute("href");
    }
}
