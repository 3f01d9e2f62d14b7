package org.hearth.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.beside;
import static org.hearth.testing.Steps.button;
import static org.hearth.testing.Steps.enter;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.fields;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.gone;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.moderate;
import static org.hearth.testing.Steps.post;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.submit;
import static org.hearth.testing.Steps.startThread;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.hearth.testing.Server;

/** Nothing that a member has typed is lost. */
class KeptWordsPageIT extends InBrowser {

    private static final String WORDS = "It took me an hour to write this.\n\nIt was worth it.";

    @Journey
    void what_does_not_fit_is_said_beside_the_field_and_stays_in_it(Script script) {
        Page member = page(script);
        join(member);
        member.navigate("/topics/grief/new");
        refused(member, "", "", "title", said("title.empty"));
        assertThat(beside(member, "text")).hasText(said("text.empty"));
        refused(member, "t".repeat(151), WORDS, "title", said("title.too-long", 150, 151));
        refused(member, "A title", "é".repeat(20_001), "text", said("text.too-long", 20_000, 20_001));
        axe(member);
        fits(member, 320);

        field(member, "Your post").fill("before\0after");
        press(member, "Start thread");
        assertThat(beside(member, "text")).containsText(said("typed.nul"));
        assertThat(field(member, "Title")).hasValue("A title");
        assertThat(field(member, "Your post")).hasValue(Pattern.compile("before.?after"));
        field(member, "Your post").fill("before after");
        press(member, "Start thread");
        assertThat(member.locator(".words")).hasText("before after");

        field(member, "Subject").fill("s".repeat(151));
        press(member, "Post reply");
        assertThat(beside(member, "text")).hasText(said("text.empty"));
        assertThat(beside(member, "subject")).containsText(said("subject.too-long", 150, 151));
        assertThat(field(member, "Subject")).hasValue("s".repeat(151));
    }

    private void refused(Page member, String title, String text, String beside, String why) {
        field(member, "Title").fill(title);
        field(member, "Your post").fill(text);
        press(member, "Start thread");
        assertThat(beside(member, beside)).containsText(why);
        assertThat(field(member, "Title")).hasValue(title);
        assertThat(field(member, "Your post")).hasValue(text);
    }

    @Journey
    void words_typed_while_the_session_ended_are_back_after_signing_in(Script script) {
        Page member = page(script);
        String name = join(member);
        String thread = startThread(member, "grief", "While the session ended " + fresh(), "Opening.");
        member.navigate(thread);
        field(member, "Subject").fill("An hour");
        field(member, "Your reply").fill(WORDS);
        member.context().clearCookies();
        press(member, "Post reply");

        assertThat(member).hasURL(Pattern.compile("/sign-in"));
        assertThat(member.locator("main")).containsText(said("sign-in.words-kept"));
        axe(member);
        signInHere(member, name);
        assertThat(member).hasURL(thread);
        assertThat(member.getByText(said("kept.back"))).isVisible();
        assertThat(field(member, "Subject")).hasValue("An hour");
        assertThat(field(member, "Your reply")).hasValue(WORDS);
        member.reload();
        assertThat(field(member, "Your reply")).hasValue(WORDS);

        press(member, "Post reply");
        assertThat(member.locator(".replies .words p")).hasText(new String[] {"It took me an hour to write this.", "It was worth it."});
        assertThat(field(member, "Your reply")).hasValue("");
        member.navigate(thread);
        assertThat(field(member, "Your reply")).hasValue("");
    }

    @Journey
    void so_are_a_new_thread_a_reply_to_a_reply_and_a_profile(Script script) {
        Page member = page(script);
        String name = join(member);
        String thread = startThread(member, "grief", "Forms of all kinds " + fresh(), "Opening.");
        String reply = reply(member, thread, "A reply.");
        for (Map.Entry<String, String[]> form : Map.of(
                "/topics/grief/new", new String[] {"Your post", "Start thread"},
                "/posts/" + reply + "/reply", new String[] {"Your reply", "Post reply"},
                "/account", new String[] {"About", "Save profile"}).entrySet()) {
            member.navigate(form.getKey());
            field(member, form.getValue()[0]).fill(WORDS);
            member.context().clearCookies();
            press(member, form.getValue()[1]);
            signInHere(member, name);
            assertThat(member).hasURL(form.getKey());
            assertThat(field(member, form.getValue()[0])).hasValue(WORDS);
        }
    }

    @Journey
    void words_go_back_to_the_account_they_were_typed_in_and_to_no_other(Script script) {
        Page browser = page(script);
        String first = join(browser);
        String thread = startThread(browser, "grief", "Two accounts " + fresh(), "Opening.");
        browser.navigate(thread);
        field(browser, "Your reply").fill(WORDS);
        browser.context().clearCookies();
        press(browser, "Post reply");
        signInHere(browser, "ben");
        assertThat(browser).hasURL(thread);
        assertThat(field(browser, "Your reply")).hasValue("");
        assertThat(browser.getByText(said("kept.back"))).hasCount(0);
        assertThat(browser.locator(".replies")).hasCount(0);

        browser.context().clearCookies();
        enter(browser, first);
        browser.navigate(thread);
        assertThat(field(browser, "Your reply")).hasValue(WORDS);
    }

    @Journey
    void a_form_of_one_account_is_not_sent_by_another(Script script) {
        Page browser = page(script);
        String first = join(browser);
        String thread = startThread(browser, "grief", "A form of one account " + fresh(), "Opening.");
        browser.navigate(thread);
        field(browser, "Your reply").fill(WORDS);
        browser.context().clearCookies();
        enter(browser, "ben");
        press(browser, "Post reply");
        assertThat(browser).hasURL(thread);
        assertThat(browser.locator("main")).containsText(said("kept.other"));
        assertThat(browser.locator(".replies")).hasCount(0);
        assertThat(field(browser, "Your reply")).hasValue("");

        browser.context().clearCookies();
        enter(browser, first);
        browser.navigate(thread);
        assertThat(field(browser, "Your reply")).hasValue(WORDS);
    }

    @Journey
    void who_signed_in_again_elsewhere_only_presses_once_more(Script script) {
        Page member = page(script);
        String name = join(member);
        String thread = startThread(member, "grief", "Signed in elsewhere " + fresh(), "Opening.");
        member.navigate(thread);
        field(member, "Your reply").fill(WORDS);
        member.context().clearCookies();
        enter(member, name);
        press(member, "Post reply");
        assertThat(member.locator("main")).containsText(said("form.stale"));
        assertThat(field(member, "Your reply")).hasValue(WORDS);
        press(member, "Post reply");
        assertThat(member.locator(".replies article")).hasCount(1);
        // The draft and the preview of a stale form are refused too, which the browser writes down.
        trouble.forgive("403");
    }

    @Journey
    void a_thread_that_was_locked_meanwhile_leaves_the_words_in_the_box(Script script) {
        Page member = page(script);
        join(member);
        String thread = startThread(member, "grief", "Locked meanwhile " + fresh(), "Opening.");
        member.navigate(thread);
        field(member, "Your reply").fill(WORDS);
        moderate(member(script, "mo"), thread, "lock", "A rest for tonight.");
        press(member, "Post reply");
        assertThat(member.locator("main")).containsText(said("refused.locked"));
        assertThat(member.locator("main")).containsText("A rest for tonight.");
        assertThat(field(member, "Your reply")).hasValue(WORDS);
        assertThat(button(member, "Post reply")).hasCount(0);
        assertThat(member.locator(".replies")).hasCount(0);
        axe(member);
    }

    @Journey
    void two_presses_make_one_post(Script script) {
        Page member = page(script);
        join(member);
        String thread = startThread(member, "grief", "Two presses " + fresh(), "Opening.");
        member.navigate(thread);
        field(member, "Your reply").fill(WORDS);
        button(member, "Post reply").click(new Locator.ClickOptions().setClickCount(2));
        assertThat(member).hasURL(Pattern.compile("#post-"));
        member.navigate(thread);
        assertThat(member.locator(".replies article")).hasCount(1);
        assertThat(member.locator("main > .counts")).containsText("1 reply");
    }

    @Journey
    void the_same_form_sent_again_makes_one_post(Script script) {
        Page member = page(script);
        join(member);
        Map<String, String> threadForm = fields(member, "/topics/grief/new", "new");
        String title = "Sent again " + fresh();
        String thread = gone(submit(member, "/topics/grief/new", threadForm, "title", title, "text", "x", "send", "send"));
        assertThat(gone(submit(member, "/topics/grief/new", threadForm, "title", title, "text", "x", "send", "send"))).isEqualTo(thread);

        Map<String, String> replyForm = fields(member, thread, "reply");
        String reply = post(gone(submit(member, thread, replyForm, "text", WORDS, "send", "send")));
        assertThat(post(gone(submit(member, thread, replyForm, "text", WORDS, "send", "send")))).isEqualTo(reply);
        member.navigate(thread);
        assertThat(member.locator(".replies article")).hasCount(1);
    }

    @Journey
    void a_guests_form_that_has_grown_stale_asks_to_press_once_more(Script script) {
        Page guest = page(script);
        guest.navigate("/sign-in");
        field(guest, "Username").fill("ada");
        field(guest, "Password").fill(Server.PASSWORD);
        guest.context().clearCookies();
        press(guest, "Sign in");
        assertThat(guest.locator("main")).containsText(said("form.stale"));
        assertThat(field(guest, "Username")).hasValue("ada");
        press(guest, "Sign in");
        assertThat(guest.locator(".menu")).containsText("Ada");

        Page newcomer = page(script);
        String name = fresh();
        newcomer.navigate("/join");
        field(newcomer, "Username").fill(name);
        field(newcomer, "Email").fill(name + "@example.org");
        field(newcomer, "Password").fill(Server.PASSWORD);
        field(newcomer, "I accept the community guidelines").check();
        newcomer.context().clearCookies();
        press(newcomer, "Join");
        assertThat(newcomer.locator("main")).containsText(said("form.stale"));
        assertThat(field(newcomer, "Username")).hasValue(name);
        assertThat(field(newcomer, "Email")).hasValue(name + "@example.org");
        assertThat(field(newcomer, "I accept the community guidelines")).isChecked();
        press(newcomer, "Join");
        assertThat(newcomer).hasURL("/");
    }

    @Journey
    void a_form_whose_owner_was_tampered_with_keeps_nothing(Script script) {
        Page member = page(script);
        join(member);
        String thread = startThread(member, "grief", "Tampered with " + fresh(), "Opening.");
        Map<String, String> form = fields(member, thread, "reply");
        Page other = page(script);
        String otherName = join(other);
        String owner = form.get("owner");
        long others = Long.parseLong(fields(other, thread, "reply").get("owner").replaceFirst("\\..*", ""));
        member.context().clearCookies();
        submit(member, thread, form, "owner", others + owner.substring(owner.indexOf('.')), "text", "Not theirs.", "send", "send");
        other.navigate(thread);
        assertThat(other.locator(".menu summary")).hasText(otherName);
        assertThat(field(other, "Your reply")).hasValue("");
        assertThat(other.locator(".replies")).hasCount(0);
    }

    private static void signInHere(Page page, String name) {
        field(page, "Username").fill(name);
        field(page, "Password").fill(Server.PASSWORD);
        press(page, "Sign in");
    }
}
