package org.hearth.thread;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.article;
import static org.hearth.testing.Steps.enter;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.follow;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.gone;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.replies;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingPageIT extends InBrowser {

    /** 25 replies to the thread, and one to the third of them. All journeys only read it. */
    private static String thread;
    private static List<String> replies;
    private static String nested;
    private static String author;

    @BeforeEach
    void a_thread_to_read() {
        if (thread == null) {
            Page member = page(Script.OFF);
            author = join(member);
            thread = startThread(member, "first-appointments", "To be read in every way " + fresh(), "Opening.");
            replies = replies(member, thread, 25);
            nested = reply(member, "/posts/" + replies.get(2) + "/reply", "Nested.");
        }
    }

    @Journey
    void a_guest_reads_a_thread_in_their_own_way_by_plain_links(Script script) {
        Page guest = page(script);
        guest.navigate(thread);
        assertThat(top(guest)).hasCount(20);
        assertThat(top(guest).first().locator("> article .words")).hasText("Number 1.");
        assertThat(guest.locator("li:has(> #post-" + replies.get(2) + ") > ol > li > #post-" + nested)).isVisible();
        assertThat(guest.getByText("Remember on this device")).hasCount(0);
        follow(guest, "Next");
        assertThat(guest).hasURL(thread + "?page=2");
        assertThat(top(guest)).hasCount(5);
        assertThat(guest.locator("article.opening")).hasCount(0);
        follow(guest, said("thread.to-opening"));
        assertThat(guest).hasURL(thread);

        follow(guest, "newest first");
        assertThat(guest).hasURL(thread + "?order=newest");
        assertThat(top(guest).first().locator("> article .words")).hasText("Number 25.");
        follow(guest, "Page 2");
        assertThat(guest).hasURL(thread + "?order=newest&page=2");
        assertThat(top(guest).last().locator("> article .words")).hasText("Number 1.");

        follow(guest, "flat");
        assertThat(guest).hasURL(thread + "?view=flat&order=newest");
        assertThat(guest.locator("ol.replies ol")).hasCount(0);
        assertThat(top(guest).first().locator(".words")).hasText("Nested.");
        assertThat(article(guest, nested).locator(".answers a")).hasText("in reply to " + author);
        assertThat(article(guest, nested).locator(".answers a")).hasAttribute("href", "/posts/" + replies.get(2));
        assertThat(top(guest)).hasCount(20);
        size(guest, "10");
        assertThat(guest).hasURL(thread + "?view=flat&order=newest&size=10");
        assertThat(top(guest)).hasCount(10);
        size(guest, "50");
        assertThat(top(guest)).hasCount(26);
        assertThat(guest.locator("nav.pages")).hasCount(0);
        follow(guest, "oldest first");
        follow(guest, "threaded");
        size(guest, "20");
        assertThat(guest).hasURL(thread);

        follow(guest, "shown");
        assertThat(guest).hasURL(thread + "?subjects=show");
        assertThat(guest.locator("p.subject")).hasCount(21);
        follow(guest, "hidden");
        assertThat(guest.locator("p.subject")).hasCount(0);
        assertThat(guest.context().cookies()).isEmpty();
    }

    @Journey
    void what_an_address_says_beyond_the_choices_is_not_heard(Script script) {
        Page guest = page(script);
        guest.navigate(thread + "?view=upside-down&order=random&size=1000&subjects=maybe&page=two&tracker=7");
        assertThat(top(guest)).hasCount(20);
        assertThat(guest.locator("nav.pages b")).hasText("1");
        assertThat(guest.locator("nav.reading").innerHTML() + guest.locator("nav.pages").innerHTML()).doesNotContain("tracker", "upside");
        guest.navigate(thread + "?page=99");
        assertThat(guest.locator("nav.pages b")).hasText("2");
    }

    @Journey
    void remember_on_this_device_sets_one_cookie_of_choices_and_nothing_else(Script script) {
        Page guest = page(script);
        guest.navigate(thread + "?view=flat&size=10");
        follow(guest, "Remember on this device");
        assertThat(guest).hasURL("/reading?view=flat&size=10");
        assertThat(guest.locator("#view-flat")).isChecked();
        assertThat(guest.locator("#size-10")).isChecked();
        assertThat(guest.context().cookies()).isEmpty();
        guest.locator("#theme-dark").check();
        press(guest, "Remember on this device");
        assertThat(guest.getByText(said("done.reading-device"))).isVisible();

        Cookie cookie = guest.context().cookies().get(0);
        assertThat(guest.context().cookies()).hasSize(1);
        assertThat(cookie.name).isEqualTo("reading");
        assertThat(cookie.value).isEqualTo("flat.oldest.10.hide.dark");
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        guest.navigate(thread);
        assertThat(top(guest)).hasCount(10);
        assertThat(guest.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(guest.locator("ol.replies ol")).hasCount(0);
        follow(guest, "threaded");
        assertThat(guest).hasURL(thread + "?view=threaded");
        assertThat(guest.locator("ol.replies ol")).hasCount(1);

        guest.context().addCookies(List.of(new Cookie("reading", "flat.sideways.7.<b>.me@example.org").setDomain("127.0.0.1").setPath("/")));
        guest.navigate(thread);
        assertThat(top(guest)).hasCount(20);
        assertThat(guest.content()).doesNotContain("sideways", "me@example.org");
        guest.navigate("/reading");
        press(guest, "Forget");
        assertThat(guest.context().cookies()).isEmpty();
    }

    @Journey
    void a_members_choices_stay_with_the_account(Script script) {
        Page member = page(script);
        String name = join(member);
        member.navigate(thread + "?view=flat&order=newest&size=10");
        follow(member, "Remember my choices");
        axe(member);
        press(member, "Remember my choices");
        assertThat(member.getByText(said("done.reading"))).isVisible();
        assertThat(member.context().cookies()).noneMatch(cookie -> cookie.name.equals("reading"));

        Page elsewhere = page(script);
        enter(elsewhere, name);
        elsewhere.navigate(thread);
        assertThat(top(elsewhere)).hasCount(10);
        assertThat(top(elsewhere).first().locator(".words")).hasText("Nested.");
        elsewhere.navigate("/posts/" + replies.get(0));
        assertThat(elsewhere).hasURL(thread + "?page=3#post-" + replies.get(0));
        assertThat(article(elsewhere, replies.get(0))).isVisible();
    }

    @Test
    void a_post_is_found_on_its_page_however_its_reader_reads() {
        Page member = page(Script.OFF);
        join(member);
        for (String view : List.of("threaded", "flat")) {
            for (String order : List.of("oldest", "newest")) {
                for (String size : List.of("10", "20", "50")) {
                    gone(submit(member, "/reading", "reading", "view", view, "order", order, "size", size, "subjects", "hide", "theme", "auto",
                            "remember", "remember"));
                    for (String post : List.of(replies.get(0), replies.get(2), replies.get(9), replies.get(10), replies.get(24), nested)) {
                        assertThat(member.context().request().get("/posts/" + post).text())
                                .as("where post %s is, read %s, %s first, %s a page", post, view, order, size).contains("id=\"post-" + post + "\"");
                    }
                }
            }
        }
    }

    @Journey
    void light_and_dark_follow_the_switch(Script script) {
        Page guest = page(script);
        guest.navigate("/");
        guest.locator("a.theme-switch").click();
        if (script == Script.ON) {
            assertThat(guest.locator("html")).hasAttribute("data-theme", "dark");
            // Before any script runs, so that nobody's screen flashes at night; on the page of an error too.
            for (String path : List.of(thread, "/reading", "/nowhere")) {
                assertThat(guest.context().request().get(path).text()).as(path).contains("data-theme=\"dark\"");
            }
            guest.navigate(thread);
            assertThat(guest.locator("html")).hasAttribute("data-theme", "dark");
            Page later = guest.context().newPage();
            later.navigate("/guidelines");
            later.locator("a.theme-switch").click();
            assertThat(later.locator("html")).hasAttribute("data-theme", "light");
            // As when a browser shows again what it had put aside.
            guest.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
            assertThat(guest.locator("html")).hasAttribute("data-theme", "light");
            assertThat(guest.locator("a.theme-switch")).hasText(said("foot.to-dark"));
            // What is chosen on the page of choices is newer than the switch, and stays so when it is taken back.
            for (String chosen : List.of("Dark", "As on your device")) {
                guest.navigate("/reading");
                field(guest, chosen).check();
                press(guest, "Remember on this device");
                guest.navigate(thread);
                assertThat(guest.locator(chosen.equals("Dark") ? "html[data-theme=dark]" : "html:not([data-theme])")).hasCount(1);
                if (chosen.equals("Dark")) {
                    guest.locator("a.theme-switch").click();
                    guest.navigate("/nowhere");
                    trouble.forgive("404");
                    guest.navigate(thread);
                    assertThat(guest.locator("html")).hasAttribute("data-theme", "light");
                }
            }
        } else {
            assertThat(guest).hasURL("/reading#appearance");
            field(guest, "Dark").check();
            press(guest, "Remember on this device");
            assertThat(guest.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    private static Locator top(Page page) {
        return page.locator("main > ol.replies > li");
    }

    private static void size(Page page, String size) {
        page.locator("nav.reading").getByText(size, new Locator.GetByTextOptions().setExact(true)).click();
    }
}
