package org.hearth.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.fields;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.junit.jupiter.api.Test;

/** What becomes of words that were begun and not sent. */
class DraftsPageIT extends InBrowser {

    private static final String LONG = "My brother called last night, and we spoke for an hour.\n\nI have not slept.";
    private static final String SHORT = "My brother called.";

    @Journey
    void two_windows_do_not_write_over_each_others_draft(Script script) {
        Page one = page(script);
        join(one);
        String thread = startThread(one, "grief", "Two windows " + fresh(), "Opening.");
        Page other = one.context().newPage();
        one.navigate(thread);
        other.navigate(thread);
        draft(one, LONG);

        draft(other, SHORT);
        assertThat(other.locator("main")).containsText(said("draft.other"));
        assertThat(field(other, said("draft.other-label"))).hasValue(LONG);
        assertThat(field(other, "Your reply")).hasValue(SHORT);
        axe(other);
        fits(other, 320);
        assertThat(drafts(one)).containsText("I have not slept.");

        // Who has seen both decides.
        press(other, "Save draft");
        assertThat(other.locator(".notice.done")).hasText(said("done.draft"));
        assertThat(field(other, said("draft.other-label"))).hasCount(0);
        assertThat(drafts(one)).not().containsText("I have not slept.");
        assertThat(drafts(one)).containsText(SHORT);
        trouble.forgive("409");
    }

    @Journey
    void a_post_leaves_the_newer_draft_of_another_window(Script script) {
        Page one = page(script);
        join(one);
        String thread = startThread(one, "grief", "Posted from one of two " + fresh(), "Opening.");
        Page other = one.context().newPage();
        other.navigate(thread);
        one.navigate(thread);
        draft(one, LONG);
        field(other, "Your reply").fill(SHORT);
        press(other, "Post reply");
        assertThat(other.locator(".replies .words")).hasText(SHORT);
        assertThat(drafts(one)).containsText("I have not slept.");

        one.navigate(thread);
        assertThat(field(one, "Your reply")).hasValue(LONG);
        press(one, "Post reply");
        assertThat(one.locator(".replies .words").last()).containsText("I have not slept.");
        assertThat(drafts(one)).hasCount(0);
        trouble.forgive("409");
    }

    @Test
    void a_draft_saved_while_typing_gives_way_to_a_newer_one() {
        Page member = page(Script.OFF);
        join(member);
        String thread = startThread(member, "grief", "While typing " + fresh(), "Opening.");
        Map<String, String> one = fields(member, thread, "reply");
        Map<String, String> other = fields(member, thread, "reply");
        assertThat(save(member, one, "It")).isEqualTo(204);
        assertThat(save(member, one, "It was")).isEqualTo(204);
        assertThat(save(member, other, "Other words")).isEqualTo(409);
        assertThat(save(member, other, "")).as("an empty box throws nothing away that another window wrote").isEqualTo(409);
        assertThat(save(member, other, "It was")).as("the same words").isEqualTo(204);
        assertThat(save(member, fields(member, thread, "reply"), "It was late.")).as("a window that was shown the draft").isEqualTo(204);
        other.remove("window");
        assertThat(save(member, other, "From an old page")).isEqualTo(204);
    }

    private static int save(Page member, Map<String, String> form, String text) {
        return submit(member, "/drafts/save", form, "text", text).status();
    }

    private static void draft(Page page, String text) {
        field(page, "Your reply").fill(text);
        press(page, "Save draft");
    }

    /** The rows of one's drafts. */
    private static Locator drafts(Page page) {
        page.navigate("/drafts");
        return page.locator(".rows li");
    }
}
