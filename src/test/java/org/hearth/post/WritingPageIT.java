package org.hearth.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.button;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.follow;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.gone;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.saveDraft;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.hearth.testing.Server;
import org.junit.jupiter.api.Test;

class WritingPageIT extends InBrowser {

    private static final String EVERY_RULE = "See https://example.org/crying and <em>this</em>, not <b>that</b>.\n"
            + "A second line.\n\n<h2>What I tried</h2>\n<ul>\n<li>a letter</li>\n</ul>\n[quote=Ben]It was a glove.[/quote]";

    @Journey
    void what_is_typed_can_be_seen_before_it_is_posted(Script script) {
        Page ada = member(script, "ada");
        ada.navigate("/topics/grief/new");
        ada.getByLabel("Title").fill("Every rule " + fresh());
        ada.getByLabel("Your post").fill("");
        press(ada, "Preview");
        assertThat(ada.locator("#text-error")).hasText(said("preview.empty"));
        ada.getByLabel("Your post").fill(EVERY_RULE);
        press(ada, "Preview");
        formatted(ada.locator(".preview"));
        assertThat(ada.locator(".preview")).isFocused();
        assertThat(ada.getByLabel("Your post")).hasValue(EVERY_RULE);
        axe(ada);
        fits(ada, 320);
        press(ada, "Start thread");
        formatted(ada.locator(".opening .words"));
        axe(ada);
    }

    @Journey
    void what_is_too_large_for_a_page_is_said_beside_the_words_and_they_stay(Script script) {
        String typed = ("http://a.example/" + "\uD834\uDD65".repeat(900) + " ").repeat(80).strip();
        Page ada = member(script, "ada");
        ada.navigate("/topics/grief/new");
        ada.getByLabel("Title").fill("Too large");
        ada.getByLabel("Your post").fill(typed);
        for (String button : new String[] {"Preview", "Start thread"}) {
            press(ada, button);
            assertThat(ada.locator("#text-error")).containsText(said("text.too-large"));
            assertThat(ada.getByLabel("Your post")).hasValue(typed);
            assertThat(ada.getByLabel("Title")).hasValue("Too large");
        }
        if (script == Script.ON) {
            ada.getByLabel("Your post").press("End");
            ada.keyboard().type(" ");
            assertThat(ada.locator(".preview")).containsText(said("text.too-large"));
        }
    }

    private static void formatted(Locator words) {
        assertThat(words.locator("a[href='https://example.org/crying']")).hasAttribute("rel", "nofollow noopener ugc");
        assertThat(words.locator("em")).hasText("this");
        assertThat(words).containsText("not <b>that</b>.");
        assertThat(words.locator("b")).hasCount(0);
        assertThat(words.locator("p br")).hasCount(1);
        assertThat(words.locator("h2")).hasText("What I tried");
        assertThat(words.locator("ul li")).hasText("a letter");
        assertThat(words.locator("blockquote")).containsText("It was a glove.");
    }

    @Journey
    void a_draft_stays_until_it_is_posted(Script script) {
        Page ada = page(script);
        join(ada);
        ada.navigate("/topics/grief/new");
        ada.getByLabel("Title").fill("A draft");
        ada.getByLabel("Your post").fill("Half a sentence");
        saveDraft(ada);
        ada.navigate("/drafts");
        assertThat(ada.locator(".rows li")).containsText("Half a sentence");
        axe(ada);
        ada.navigate("/topics/grief/new");
        assertThat(ada.getByLabel("Title")).hasValue("A draft");
        press(ada, "Start thread");
        ada.navigate("/drafts");
        assertThat(ada.locator(".rows li")).hasCount(0);
    }

    @Journey
    void a_draft_can_be_thrown_away(Script script) {
        Page ada = page(script);
        join(ada);
        ada.navigate("/topics/grief/new");
        ada.getByLabel("Your post").fill("Better not");
        saveDraft(ada);
        ada.navigate("/drafts");
        press(ada, "Throw away");
        assertThat(ada.locator("main > .rows li")).hasCount(0);
        ada.navigate("/topics/grief/new");
        assertThat(ada.getByLabel("Your post")).hasValue("");
    }

    @Journey
    void a_quote_names_who_wrote_the_words_and_leads_to_them(Script script) {
        Page ada = member(script, "ada");
        String thread = startThread(ada, "grief", "Quoted " + fresh(), "It was about a lost glove.");
        Page ben = member(script, "ben");
        ben.navigate(thread);
        ben.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quote Ada").setExact(true)).click();
        assertThat(ben.locator("#text")).hasValue(Pattern.compile("\\[quote=Ada;\\d+]\\s*It was about a lost glove\\.\\s*\\[/quote]\\s*"));
        ben.locator("#text").fill(ben.locator("#text").inputValue() + "Mine was a hat.");
        press(ben, "Post reply");
        Locator words = ben.locator("ol.replies .words");
        assertThat(words.locator("blockquote cite a")).hasText("Ada");
        assertThat(words.locator("blockquote")).containsText("It was about a lost glove.");
    }

    @Journey
    void nobody_puts_words_into_another_mouth(Script script) {
        Page ada = member(script, "ada");
        String thread = startThread(ada, "grief", "Misquoted " + fresh(), "Something kind.");
        ada.navigate(thread);
        String opening = ada.locator(".opening").getAttribute("id").replace("post-", "");
        Page ben = member(script, "ben");
        reply(ben, thread, "[quote=Ada;" + opening + "]Something cruel.[/quote] See?");
        ben.navigate(thread);
        Locator quote = ben.locator("ol.replies blockquote");
        assertThat(quote).containsText("Something cruel.");
        assertThat(quote.locator("a")).hasCount(0);
    }

    @Journey
    void a_name_that_was_only_typed_looks_other_than_one_that_leads_to_the_words(Script script) {
        Page ada = member(script, "ada");
        String thread = startThread(ada, "grief", "Two quotes " + fresh(), "My therapist said so.");
        ada.navigate(thread);
        String opening = ada.locator(".opening").getAttribute("id").replace("post-", "");
        Page ben = member(script, "ben");
        reply(ben, thread, "[quote=Ada;" + opening + "]My therapist said so.[/quote]\n\n[quote=Ada;" + opening + "]rapist[/quote]\n\nSee?");
        ben.navigate(thread);
        Locator quotes = ben.locator("ol.replies blockquote");
        assertThat(quotes.nth(0).locator("cite a")).hasText("Ada");
        assertThat(quotes.nth(1).locator("cite")).hasText("Ada");
        assertThat(quotes.nth(1).locator("a")).hasCount(0);
        assertThat(look(quotes.nth(0))).isNotEqualTo(look(quotes.nth(1)));
        axe(ben);
        fits(ben, 320);
    }

    private static Object look(Locator quote) {
        return quote.evaluate("q => [q, q.firstChild].map(e => getComputedStyle(e)).map(s => [s.fontFamily, s.fontStyle, s.fontWeight, s.borderInlineStartColor].join())");
    }

    @Journey
    void of_a_post_that_is_nothing_but_a_quote_the_quoted_words_are_quoted(Script script) {
        Page ada = member(script, "ada");
        String thread = startThread(ada, "grief", "Only a quote " + fresh(), "[quote=Ben]It was a glove.[/quote]");
        ada.navigate(thread);
        ada.waitForNavigation(() -> ada.locator(".opening a.quote").click());
        assertThat(field(ada, "Your reply")).hasValue(Pattern.compile("\\[quote]\\nIt was a glove\\.\\n\\[/quote]\\s*"));
    }

    @Journey
    void decoys_do_not_carry_words_of_members_to_where_everybody_reads(Script script) {
        Page ada = member(script, "ada");
        String hidden = startThread(ada, "the-quiet-room", "Hidden " + fresh(), "Only for this room.");
        ada.navigate(hidden);
        String post = ada.locator(".opening").getAttribute("id").replace("post-", "");
        ada.navigate("/topics/grief/new");
        ada.getByLabel("Title").fill("Decoys");
        for (int decoys : new int[] {19, 20}) {
            StringBuilder typed = new StringBuilder();
            for (int i = 1; i <= decoys; i++) {
                typed.append("[quote=Nobody;").append(9_000_000 + i).append("]x[/quote] ");
            }
            typed.append("[quote=Ada;").append(post).append("]Only for this room.[/quote]");
            ada.getByLabel("Your post").fill(typed.toString());
            for (String button : new String[] {"Preview", "Start thread"}) {
                press(ada, button);
                assertThat(ada.locator("#text-error")).containsText(decoys == 19 ? "cannot be quoted here" : "A post can quote 20 others; this one quotes 21.");
                assertThat(ada.getByLabel("Your post")).hasValue(typed.toString());
            }
        }
    }

    @Journey
    void words_of_members_are_not_carried_to_where_everybody_reads(Script script) {
        Page ada = member(script, "ada");
        String hidden = startThread(ada, "the-quiet-room", "Hidden " + fresh(), "Only for this room.");
        ada.navigate(hidden);
        String post = ada.locator(".opening").getAttribute("id").replace("post-", "");
        String open = startThread(ada, "grief", "Open " + fresh(), "For everybody.");
        ada.navigate(open);
        String typed = "[quote=Ada;" + post + "]Only for this room.[/quote]";
        ada.getByLabel("Your reply", new Page.GetByLabelOptions().setExact(true)).fill(typed);
        press(ada, "Post reply");
        assertThat(ada.locator("#text-error")).containsText("cannot be quoted here");
        assertThat(ada.locator("#text")).hasValue(typed);
    }

    @Journey
    void an_edit_says_so_and_two_at_once_lose_neither(Script script) {
        Page ada = page(script);
        join(ada);
        String thread = startThread(ada, "grief", "Edited " + fresh(), "First words.");
        ada.navigate(thread);
        String edit = ada.locator(".opening .acts a:has-text('Edit')").getAttribute("href");
        Page other = ada.context().newPage();
        ada.navigate(edit);
        other.navigate(edit);
        ada.locator("#text").fill("Second words.");
        press(ada, "Save changes");
        assertThat(ada.locator(".opening .words")).hasText("Second words.");
        assertThat(ada.locator(".opening .edited")).containsText("edited");
        other.locator("#text").fill("Other words.");
        press(other, "Save changes");
        assertThat(field(other, said("edit.now.post"))).hasValue("Second words.");
        assertThat(other.locator("#text")).hasValue("Other words.");
        axe(other);
        press(other, "Save changes");
        assertThat(other.locator(".opening .words")).hasText("Other words.");
        other.navigate(edit.replace("/edit", "/history"));
        assertThat(other.locator("del").first()).hasText("Second");
        assertThat(other.locator("ins").first()).hasText("Other");
        assertThat(other.locator("main")).containsText("First words.");
        axe(other);
        Page ben = member(script, "ben");
        ben.navigate(thread);
        assertThat(ben.locator(".opening .edited")).containsText("edited");
        assertThat(ben.locator("a[href$='/history']")).hasCount(0);
        assertThat(ben.navigate(edit.replace("/edit", "/history")).status()).isEqualTo(403);
    }

    @Test
    void a_preview_and_a_draft_come_by_themselves_while_typing() {
        Page ada = page(Script.ON);
        join(ada);
        ada.navigate("/topics/grief/new");
        ada.getByLabel("Your post").pressSequentially("I <em>wanted</em> to");
        assertThat(ada.locator(".preview em")).hasText("wanted");
        assertThat(ada.locator(".saved")).hasText("Your draft is saved.");
        ada.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Strong").setExact(true)).click();
        ada.keyboard().type("cry");
        assertThat(ada.getByLabel("Your post")).hasValue("I <em>wanted</em> to<strong>cry</strong>");
        axe(ada);
    }

    @Test
    void words_are_saved_also_while_somebody_writes_on_and_on() {
        Page ada = page(Script.ON);
        join(ada);
        ada.clock().install();
        ada.navigate("/topics/grief/new");
        field(ada, "Your post").pressSequentially("On");
        ada.waitForRequest("**/drafts/save", () -> {
            for (int i = 0; i < 5; i++) {
                ada.clock().runFor(2000);
                ada.keyboard().type(" and on");
            }
        });
        assertThat(field(ada, "Your post")).hasValue("On and on and on and on and on and on");
    }

    @Test
    void whoever_leaves_in_the_middle_of_a_word_finds_it_again() {
        Page ada = page(Script.ON);
        join(ada);
        ada.navigate("/topics/grief/new");
        field(ada, "Your post").pressSequentially("The lamp wa");
        ada.navigate("/");
        ada.waitForCondition(() -> ada.context().request().get("/drafts").text().contains("The lamp wa"));
        ada.navigate("/topics/grief/new");
        field(ada, "Your post").pressSequentially("s on");
        ada.reload();
        assertThat(field(ada, "Your post")).hasValue("The lamp was on");
    }

    @Test
    void somebody_who_was_signed_out_while_writing_is_told_and_goes_on() {
        Page ada = page(Script.ON);
        String name = join(ada);
        String thread = startThread(ada, "grief", "Signed out " + fresh(), "Opening.");
        ada.navigate(thread);
        ada.context().clearCookies();
        field(ada, "Your reply").pressSequentially("It was late.");
        assertThat(ada.locator(".saved")).containsText(said("draft.signed-out"));
        ada.waitForNavigation(() -> ada.locator(".saved a").click());
        field(ada, "Username").fill(name);
        field(ada, "Password").fill(Server.PASSWORD);
        press(ada, "Sign in");
        assertThat(field(ada, "Your reply")).hasValue("It was late.");
    }

    @Test
    void choosing_a_name_takes_no_other_words_away() {
        Page ada = page(Script.ON);
        join(ada);
        ada.navigate("/topics/grief/new");
        field(ada, "Your post").fill(" Nobody on the bus looked up.");
        ada.keyboard().press("Control+Home");
        ada.keyboard().type("@be");
        assertThat(ada.getByRole(AriaRole.OPTION)).containsText(new String[] {"@ben"});
        ada.keyboard().press("Control+End");
        assertThat(ada.getByRole(AriaRole.LISTBOX)).isHidden();
        ada.keyboard().press("Enter");
        assertThat(field(ada, "Your post")).hasValue("@be Nobody on the bus looked up.\n");
    }

    @Test
    void a_line_of_its_own_is_not_sent_by_enter() {
        Page ada = page(Script.ON);
        join(ada);
        String thread = startThread(ada, "grief", "Enter " + fresh(), "Opening.");
        ada.navigate(thread);
        field(ada, "Your reply").fill("Half a sent");
        ada.getByLabel("Subject").press("Enter");
        assertThat(field(ada, "Your reply")).isFocused();
        ada.keyboard().type("ence.");
        assertThat(field(ada, "Your reply")).hasValue("Half a sentence.");
    }

    @Test
    void what_was_begun_takes_up_quotes_of_several_people() {
        Page ada = page(Script.ON);
        join(ada);
        String thread = startThread(ada, "grief", "Two voices " + fresh(), "The first voice.");
        reply(ada, thread, "The second voice.");
        ada.navigate(thread);
        field(ada, "Your reply").fill("You both said it.");
        ada.locator("a.quote").first().click();
        assertThat(field(ada, "Your reply")).hasValue(Pattern.compile("You both said it\\.\\s+\\[quote=.+;\\d+]\\s*The first voice\\.\\s*\\[/quote]\\s*"));
        ada.locator("a.quote").last().click();
        assertThat(field(ada, "Your reply")).hasValue(Pattern.compile("[\\s\\S]*The first voice\\.[\\s\\S]*The second voice\\.\\s*\\[/quote]\\s*"));
    }

    @Test
    void a_tool_pressed_twice_takes_its_tags_away() {
        Page ada = page(Script.ON);
        join(ada);
        ada.navigate("/topics/grief/new");
        field(ada, "Your post").fill("loud");
        ada.keyboard().press("Control+a");
        ada.keyboard().press("Control+b");
        assertThat(field(ada, "Your post")).hasValue("<strong>loud</strong>");
        ada.keyboard().press("Control+b");
        assertThat(field(ada, "Your post")).hasValue("loud");
    }

    @Test
    void without_a_connection_the_words_stay_and_the_page_says_so() {
        Page ada = page(Script.ON);
        join(ada);
        String thread = startThread(ada, "grief", "In a tunnel " + fresh(), "Opening.");
        ada.navigate(thread);
        field(ada, "Your reply").fill("Written in a tunnel.");
        ada.context().setOffline(true);
        button(ada, "Post reply").click();
        assertThat(ada.locator(".saved")).hasText(said("draft.offline"));
        assertThat(field(ada, "Your reply")).hasValue("Written in a tunnel.");
        ada.context().setOffline(false);
        trouble.forgive("ERR_INTERNET_DISCONNECTED");
        press(ada, "Post reply");
        assertThat(ada.locator(".replies .words")).hasText("Written in a tunnel.");
    }

    @Test
    void the_keyboard_is_enough_to_write() {
        Page ada = page(Script.ON);
        join(ada);
        String thread = startThread(ada, "grief", "By keyboard " + fresh(), "Opening.");
        ada.navigate(thread);
        field(ada, "Your reply").focus();
        ada.keyboard().type("I ");
        ada.keyboard().press("Control+b");
        ada.keyboard().type("did");
        ada.keyboard().press("Escape");
        assertThat(field(ada, "Your reply")).hasValue("I <strong>did</strong>");
        ada.keyboard().press("Control+End");
        ada.keyboard().type(" thank @be");
        assertThat(ada.getByRole(AriaRole.OPTION)).containsText(new String[] {"@ben"});
        ada.keyboard().press("Enter");
        assertThat(field(ada, "Your reply")).hasValue("I <strong>did</strong> thank @ben ");
        ada.waitForNavigation(() -> ada.keyboard().press("Control+Enter"));
        assertThat(ada.locator(".replies .words strong")).hasText("did");
        assertThat(ada.locator(".replies .words a")).hasAttribute("href", "/members/ben");
    }

    @Test
    void the_selected_words_alone_are_quoted() {
        Page ada = page(Script.ON);
        join(ada);
        String thread = startThread(ada, "grief", "Selected " + fresh(), "The peaches were tinned.");
        ada.navigate(thread);
        ada.locator(".opening .words p").evaluate("p => getSelection().setBaseAndExtent(p.firstChild, 4, p.firstChild, 11)");
        ada.waitForNavigation(() -> ada.locator(".opening a.quote").click());
        assertThat(field(ada, "Your reply")).hasValue(Pattern.compile("\\[quote=.+;\\d+]\\npeaches\\n\\[/quote]\\s*"));
    }

    @Journey
    void links_of_somebody_new_are_plain_text_until_a_moderator_trusts_them(Script script) {
        Page member = page(script);
        String name = join(member);
        member.navigate("/topics/grief/new");
        member.getByLabel("Title").fill("Links " + fresh());
        field(member, "Your post").fill("See https://example.org/one and /guidelines.");
        field(member, "Further reading (optional)").fill("not an address");
        press(member, "Start thread");
        assertThat(member.locator("#links-error")).containsText("not an address");
        assertThat(field(member, "Further reading (optional)")).hasValue("not an address");
        field(member, "Further reading (optional)").fill("A book about tears https://example.org/two\nhttps://example.com/three");
        press(member, "Start thread");
        String thread = member.url();
        assertThat(member.locator(".opening .words")).containsText("https://example.org/one");
        assertThat(member.locator(".further")).containsText("A book about tears");
        assertThat(member.locator("main a[href*='example.']")).hasCount(0);
        axe(member);

        Page mo = member(script, "mo");
        mo.navigate("/members/" + name);
        follow(mo, "Trust their links");
        axe(mo);
        press(mo, "Trust their links");
        assertThat(mo.locator(".notice.done")).hasText(said("done.trusted"));
        member.navigate(thread);
        assertThat(member.locator(".opening .words a")).hasAttribute("href", "https://example.org/one");
        assertThat(member.locator(".further a")).hasCount(2);
        assertThat(member.locator(".further a").first()).hasAttribute("rel", "nofollow noopener ugc");
        assertThat(member.locator(".further li").first()).containsText("example.org");
        fits(member, 320);
        mo.navigate("/moderation/log");
        assertThat(mo.locator("tr", new Page.LocatorOptions().setHasText(name)).first()).containsText("trusted the links of");
    }

    @Journey
    void a_topic_can_do_without_mentions(Script script) {
        Page olive = member(Script.OFF, Server.ADMINISTRATOR);
        String topic = gone(submit(olive, "/admin/topics/new", "topic", "title", "No mentions " + fresh(), "tagline", "Quiet.",
                "description", "", "audience", "PUBLIC", "owners", "", "save", "save"));
        olive.navigate("/admin/topics");
        String address = olive.locator("a[href^='/admin/topics/no-mentions']").last().getAttribute("href").replace("/admin", "");
        Page ada = member(script, "ada");
        assertThat(topic).isNotEmpty();
        String suggestions = "/mentions?q=be&topic=";
        assertThat(ada.context().request().get(suggestions + "grief").text()).contains("ben");
        assertThat(ada.context().request().get(suggestions + address.replace("/topics/", "")).text()).isEqualTo("[]");
        ada.navigate(address + "/new");
        ada.getByLabel("Title").fill("About @ben");
        field(ada, "Your post").fill("Thank you, @ben.");
        press(ada, "Start thread");
        assertThat(ada.locator(".opening .words")).hasText("Thank you, @ben.");
        assertThat(ada.locator(".opening .words a")).hasCount(0);
        olive.navigate(address.replace("/topics", "/admin/topics"));
        assertThat(olive.getByLabel("@name links to the member")).not().isChecked();
    }

    @Journey
    void the_title_can_be_edited_and_its_history_is_kept(Script script) {
        Page ada = page(script);
        join(ada);
        String thread = startThread(ada, "grief", "Glof " + fresh(), "Words.");
        ada.navigate(thread);
        ada.waitForNavigation(() -> ada.locator(".opening .acts a:has-text('Edit')").click());
        ada.getByLabel("Title").fill("Glove");
        press(ada, "Save changes");
        assertThat(ada.locator("h1")).hasText("Glove");
        ada.waitForNavigation(() -> ada.locator(".edited a").click());
        assertThat(ada.locator("main")).containsText("Glof");
    }

    @Journey
    void the_help_page_shows_each_rule_typed_and_rendered(Script script) {
        Page guest = page(script);
        guest.navigate("/help/formatting");
        assertThat(guest.locator(".example").first()).containsText("https://example.org/crying");
        assertThat(guest.locator(".example .words em")).hasText("wanted");
        axe(guest);
        fits(guest, 320);
    }
}
