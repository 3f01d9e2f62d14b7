package org.hearth.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.beside;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.fields;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.gone;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.moderate;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.saveDraft;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.hearth.testing.Server;
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

        field(other, "Your reply").fill(SHORT);
        press(other, "Save draft");
        assertThat(other.locator("main")).containsText(said("draft.other"));
        assertThat(field(other, said("draft.other-label"))).hasValue(LONG);
        assertThat(field(other, "Your reply")).hasValue(SHORT);
        axe(other);
        fits(other, 320);
        assertThat(drafts(one)).containsText("I have not slept.");

        // Who has seen both decides.
        saveDraft(other);
        other.reload();
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

    @Journey
    void a_reply_to_a_thread_that_was_locked_meanwhile_is_kept(Script script) {
        Page member = page(script);
        join(member);
        String thread = startThread(member, "grief", "Locked while writing " + fresh(), "Opening.");
        String reply = reply(member, thread, "A reply.");
        for (String address : List.of(thread, "/posts/" + reply + "/reply")) {
            member.navigate(address);
            field(member, "Your reply").fill(LONG);
            moderate(member(script, "mo"), thread, "lock", "A rest for tonight.");
            press(member, "Post reply");
            assertThat(member.getByText(said("refused.locked"))).hasCount(1);
            assertThat(member.locator(".notice")).containsText("A rest for tonight.");
            assertThat(field(member, "Your reply")).hasValue(LONG);
            axe(member);
            fits(member, 320);
            member.locator("form a[href='/drafts']").click();
            assertThat(member.locator(".rows")).containsText("I have not slept.");
            moderate(member(script, "mo"), thread, "lock", "Open again.");
        }
        member.navigate(thread);
        press(member, "Post reply");
        assertThat(member.locator(".replies .words").last()).containsText("I have not slept.");
    }

    @Journey
    void a_reply_to_what_was_removed_meanwhile_is_kept_and_led_to_the_thread(Script script) {
        Page author = page(script);
        join(author);
        String thread = startThread(author, "grief", "Removed while writing " + fresh(), "Opening.");
        String reply = reply(author, thread, "Better unsaid.");
        Page member = page(script);
        join(member);
        member.navigate("/posts/" + reply + "/reply");
        field(member, "Your reply").fill(LONG);
        gone(submit(author, "/posts/" + reply + "/remove", "remove", "remove", "remove", "do", "do"));
        press(member, "Post reply");
        assertThat(member.getByText(said("refused.removed-reply"))).hasCount(1);
        assertThat(field(member, "Your reply")).hasValue(LONG);
        axe(member);
        assertThat(drafts(member)).containsText("I have not slept.");

        member.navigate("/posts/" + reply + "/reply");
        member.locator(".notice a").click();
        assertThat(member).hasURL(Pattern.compile(thread + "#text$"));
        moderate(member(script, "mo"), thread, "lock", "A rest for tonight.");
        member.navigate("/posts/" + reply + "/reply");
        assertThat(member.locator(".notice")).containsText(said("refused.locked"));
        assertThat(member.locator(".notice a")).hasCount(0);
    }

    @Journey
    void an_edit_and_a_thread_that_are_not_taken_are_kept_too(Script script) {
        Page member = page(script);
        join(member);
        String thread = startThread(member, "grief", "Edited too late " + fresh(), "Opening.");
        String reply = reply(member, thread, "A reply.");
        member.navigate("/posts/" + reply + "/edit");
        field(member, "Your reply").fill("Said with more care.");
        moderate(member(script, "mo"), thread, "lock", "A rest for tonight.");
        press(member, "Save changes");
        assertThat(member.getByText(said("refused.locked-edit"))).hasCount(1);
        assertThat(drafts(member)).containsText("Said with more care.");

        String hidden = startThread(member, "the-quiet-room", "Hidden " + fresh(), "Only for this room.");
        member.navigate(hidden);
        String post = member.locator(".opening").getAttribute("id").replace("post-", "");
        member.navigate("/topics/grief/new");
        field(member, "Title").fill("With a quote");
        field(member, "Your post").fill("They said [quote=x;" + post + "]Only for this room.[/quote] to me.");
        press(member, "Start thread");
        assertThat(beside(member, "text")).hasText(said("quote.narrower"));
        assertThat(member.locator("form a[href='/drafts']")).isVisible();
        assertThat(drafts(member)).hasCount(2);
    }

    @Journey
    void a_quote_comes_behind_the_words_of_a_draft_once(Script script) {
        Page member = page(script);
        join(member);
        String thread = startThread(member, "grief", "Quoted into a draft " + fresh(), "Opening.");
        String reply = reply(member, thread, "It was a glove.");
        member.navigate("/posts/" + reply + "/reply");
        draft(member, "What I wanted to say.");
        Pattern both = Pattern.compile("What I wanted to say\\.\\n\\n\\[quote=.+;" + reply + "]\\nIt was a glove\\.\\n\\[/quote]\\s*");
        member.navigate("/posts/" + reply + "/reply?quote");
        assertThat(field(member, "Your reply")).hasValue(both);
        saveDraft(member);
        member.navigate("/posts/" + reply + "/reply?quote");
        assertThat(field(member, "Your reply")).hasValue(both);
    }

    @Journey
    void what_was_thrown_away_can_be_brought_back(Script script) {
        Page member = page(script);
        join(member);
        String thread = startThread(member, "grief", "Thrown away " + fresh(), "Opening.");
        member.navigate(thread);
        draft(member, LONG);
        drafts(member);
        press(member, "Throw away");
        assertThat(member.locator(".notice.done")).hasText(said("done.draft-gone"));
        assertThat(thrown(member)).containsText("I have not slept.");
        axe(member);
        fits(member, 320);
        member.navigate(thread);
        assertThat(field(member, "Your reply")).hasValue("");

        // Another one in the same place: neither takes the other's.
        draft(member, SHORT);
        drafts(member);
        press(member, "Bring back");
        assertThat(member.locator(".notice")).hasText(said("refused.draft-there"));
        assertThat(thrown(member)).containsText("I have not slept.");
        press(member, "Throw away");
        assertThat(thrown(member)).hasCount(2);

        thrown(member).filter(new Locator.FilterOptions().setHasText("I have not slept."))
                .getByText(said("drafts.bring-back")).click();
        assertThat(member.locator(".notice.done")).hasText(said("done.draft-back"));
        assertThat(thrown(member)).hasCount(1);
        member.navigate(thread);
        assertThat(field(member, "Your reply")).hasValue(LONG);
    }

    @Test
    void nobody_brings_back_what_another_threw_away() {
        Page member = page(Script.OFF);
        join(member);
        String thread = startThread(member, "grief", "Thrown away by another " + fresh(), "Opening.");
        save(member, fields(member, thread, "reply"), LONG);
        drafts(member);
        press(member, "Throw away");
        String key = thrown(member).locator("[name=draft]").getAttribute("value");
        Page other = page(Script.OFF);
        join(other);
        Map<String, String> form = fields(other, thread, "reply");
        assertThat(submit(other, "/drafts/bring-back", form, "draft", key).status()).isEqualTo(404);
        assertThat(drafts(other)).hasCount(0);
        assertThat(submit(member, "/drafts/bring-back", Map.of(), "draft", key).status()).isEqualTo(403);
        assertThat(thrown(member)).hasCount(1);
    }

    @Test
    void of_what_was_thrown_away_the_latest_stay() {
        Page member = page(Script.OFF);
        join(member);
        String thread = startThread(member, "grief", "Thrown away often " + fresh(), "Opening.");
        Map<String, String> form = fields(member, thread, "reply");
        for (int n = 1; n <= 22; n++) {
            save(member, form, "Number " + n + ".");
            gone(submit(member, "/drafts/throw-away", form));
        }
        drafts(member);
        assertThat(thrown(member)).hasCount(20);
        assertThat(thrown(member).first()).containsText("Number 22.");
    }

    @Journey
    void words_that_come_when_nobody_is_signed_in_take_no_place_of_others(Script script) {
        Page one = page(script);
        String name = join(one);
        String thread = startThread(one, "grief", "Signed out in one of two " + fresh(), "Opening.");
        Page other = one.context().newPage();
        other.navigate(thread);
        one.navigate(thread);
        draft(one, LONG);
        drafts(one);
        one.context().clearCookies();
        field(other, "Your reply").fill(SHORT);
        press(other, "Post reply");
        field(other, "Username").fill(name);
        field(other, "Password").fill(Server.PASSWORD);
        press(other, "Sign in");
        assertThat(field(other, "Your reply")).hasValue(SHORT);
        drafts(other);
        assertThat(thrown(other)).containsText("I have not slept.");
        assertThat(drafts(other)).not().containsText("I have not slept.");
    }

    @Journey
    void the_list_says_where_each_draft_belongs(Script script) {
        Page author = page(script);
        String name = join(author);
        String title = "Peaches " + fresh();
        String thread = startThread(author, "grief", title, "Opening.");
        String reply = reply(author, thread, "A reply.");
        Page member = page(script);
        join(member);
        String own = reply(member, thread, "My own.");
        for (String address : List.of(thread, "/posts/" + reply + "/reply")) {
            submit(member, "/drafts/save", fields(member, address, "reply"), "subject", "About " + address.split("/")[1], "text", SHORT);
        }
        submit(member, "/drafts/save", fields(member, "/posts/" + own + "/edit", "edit"), "text", SHORT);
        submit(member, "/drafts/save", fields(member, "/topics/grief/new", "new"), "title", "A title", "text", SHORT);
        Locator rows = drafts(member);
        assertThat(rows.locator("h2")).hasText(new String[] {"New thread in Grief", "Edit of a post in " + title,
            "Reply to " + name + " in " + title, "Reply in " + title});
        assertThat(rows.locator(".subject")).hasText(new String[] {"A title", "About posts", "About threads"});
        axe(member);
        fits(member, 320);

        gone(submit(author, "/posts/" + reply + "/remove", "remove", "remove", "remove", "do", "do"));
        assertThat(drafts(member).locator("h2").nth(2)).hasText("Reply in " + title);
        member.locator("h2 a").nth(2).click();
        assertThat(field(member, "Your reply")).hasValue(SHORT);
    }

    @Test
    void the_list_takes_as_many_statements_with_many_drafts_as_with_few() {
        Page member = page(Script.OFF);
        join(member);
        String thread = startThread(member, "grief", "Counted " + fresh(), "Opening.");
        String reply = reply(member, thread, "One.");
        save(member, fields(member, thread, "reply"), SHORT);
        save(member, fields(member, "/posts/" + reply + "/reply", "reply"), SHORT);
        int few = statements(member, "/drafts");
        for (int n = 1; n <= 5; n++) {
            save(member, fields(member, startThread(member, "grief", "Counted " + fresh(), "Opening."), "reply"), SHORT);
            save(member, fields(member, "/posts/" + reply(member, thread, "One of more.") + "/reply", "reply"), SHORT);
        }
        assertThat(statements(member, "/drafts")).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    @Test
    void what_is_not_there_to_be_seen_is_not_named() {
        Page member = page(Script.OFF);
        join(member);
        Map<String, String> form = fields(member, "/topics/grief/new", "new");
        for (String place : List.of("/threads/999999999", "/posts/999999999/reply", "/posts/999999999/edit", "/topics/" + fresh() + "/new")) {
            form.put("place", place);
            assertThat(save(member, form, SHORT)).isEqualTo(204);
        }
        assertThat(drafts(member).locator("h2")).hasText(new String[] {said("drafts.thread"), said("drafts.edit"), said("drafts.reply"),
            said("drafts.reply")});
        form.put("place", "/threads/" + "9".repeat(30));
        assertThat(save(member, form, SHORT)).isEqualTo(404);
    }

    @Journey
    void a_form_filled_from_a_draft_says_so_and_can_start_afresh(Script script) {
        Page member = page(script);
        join(member);
        String thread = startThread(member, "grief", "Begun before " + fresh(), "Opening.");
        String reply = reply(member, thread, "As it is.");
        Map<String, String[]> forms = new LinkedHashMap<>();
        forms.put("/topics/grief/new", new String[] {"Your post", said("draft.afresh"), ""});
        forms.put(thread, new String[] {"Your reply", said("draft.afresh"), ""});
        forms.put("/posts/" + reply + "/reply", new String[] {"Your reply", said("draft.afresh"), ""});
        forms.put("/posts/" + reply + "/edit", new String[] {"Your reply", said("draft.as-is"), "As it is."});
        forms.forEach((address, form) -> {
            member.navigate(address);
            assertThat(member.getByText(said("draft.restored"))).hasCount(0);
            field(member, form[0]).fill(LONG);
            saveDraft(member);
            member.navigate(address);
            assertThat(member.getByText(said("draft.restored"))).isVisible();
            assertThat(field(member, form[0])).hasValue(LONG);
            axe(member);
            fits(member, 320);
            press(member, form[1]);
            assertThat(member).hasURL(address);
            assertThat(member.locator(".notice.done")).hasText(said("done.draft-gone"));
            assertThat(field(member, form[0])).hasValue(form[2]);
        });
        drafts(member);
        assertThat(thrown(member)).hasCount(4);
    }

    @Test
    void the_enter_key_in_a_field_does_not_throw_the_draft_away() {
        Page member = page(Script.OFF);
        join(member);
        String thread = startThread(member, "grief", "By the Enter key " + fresh(), "Opening.");
        save(member, fields(member, thread, "reply"), LONG);
        member.navigate(thread);
        member.waitForNavigation(() -> field(member, "Subject").press("Enter"));
        assertThat(member.locator(".replies .words")).containsText("I have not slept.");
    }

    @Test
    void a_draft_that_is_too_long_is_not_said_to_be_saved() {
        Page member = page(Script.OFF);
        join(member);
        Map<String, String> form = fields(member, "/topics/grief/new", "new");
        save(member, form, LONG);
        assertThat(save(member, form, "x".repeat(170_001))).isEqualTo(403);
        assertThat(drafts(member)).containsText("I have not slept.");
    }

    private static int save(Page member, Map<String, String> form, String text) {
        return submit(member, "/drafts/save", form, "text", text).status();
    }

    private static void draft(Page page, String text) {
        field(page, "Your reply").fill(text);
        saveDraft(page);
    }

    /** The rows of one's drafts. */
    private static Locator drafts(Page page) {
        page.navigate("/drafts");
        return page.locator("main > .rows li");
    }

    /** The rows of what was thrown away, on the page of one's drafts. */
    private static Locator thrown(Page page) {
        return page.locator("section .rows li");
    }
}
