package org.hearth.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.button;
import static org.hearth.testing.Steps.enter;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.id;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.startThread;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.hearth.testing.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every page of the forum as everybody sees it. It says one thing in its heading and help is one step away; axe finds nothing,
 * in light and in dark; nobody scrolls sideways at 320 pixels; nothing is logged, forbidden by its own policy or fetched from
 * elsewhere.
 */
class EveryPagePageIT extends InBrowser {

    /** Where the sample's long thread, its locked one and one of a new member's are. Made once, read only. */
    private static String name;
    private static String thread;
    private static String reply;
    private static String longThread;
    private static String lockedThread;

    @BeforeEach
    void something_to_look_at() {
        if (thread == null) {
            Page member = page(Script.OFF);
            name = join(member);
            thread = startThread(member, "between-sessions", "Every page " + fresh(), "Opening.\n\nWith two paragraphs.");
            reply = reply(member, thread, "A reply of one's own.");
            longThread = find(member, "between-sessions", "one-small-thing-today");
            lockedThread = find(member, "endings-and-breaks", "six-weeks-without-her");
        }
    }

    @Journey
    void guests(Script script) {
        Map<String, Integer> pages = reading();
        pages.put("/topics/grief/new", 200);
        pages.put("/posts/" + reply + "/reply", 200);
        pages.put("/posts/" + reply + "/remove", 200);
        pages.put("/sign-in", 200);
        pages.put("/sign-in?words=kept", 200);
        pages.put("/join", 200);
        pages.put("/reading", 200);
        pages.put("/account", 403);
        pages.put("/admin", 403);
        pages.put("/sign-out", 405);
        look(page(script), script, pages);
    }

    @Journey
    void members(Script script) {
        Map<String, Integer> pages = reading();
        pages.put("/topics/the-quiet-room", 200);
        pages.put("/topics/grief/new", 200);
        pages.put("/posts/" + reply + "/reply", 200);
        pages.put("/posts/" + reply + "/remove", 200);
        pages.put("/account", 200);
        pages.put("/reading", 200);
        pages.put("/moderation/log", 403);
        pages.put("/threads/" + id(thread) + "/pin", 403);
        Page member = page(script);
        enter(member, name);
        look(member, script, pages);
    }

    @Journey
    void moderators(Script script) {
        Page mo = member(script, "mo");
        look(mo, script, Map.of(thread, 200, lockedThread, 200, "/threads/" + id(thread) + "/pin", 200,
                "/threads/" + id(thread) + "/lock", 200, "/threads/" + id(lockedThread) + "/lock", 200, "/moderation/log", 200,
                "/posts/" + reply + "/remove", 200, "/members/mo", 200, "/admin", 403));
    }

    @Journey
    void administrators(Script script) {
        look(member(script, Server.ADMINISTRATOR), script, Map.of("/", 200, thread, 200, "/admin", 200, "/admin/topics", 200,
                "/admin/topics/new", 200, "/admin/topics/grief", 200, "/admin/members", 200, "/admin/members?q=nobody-of-this-name", 200,
                "/admin/care", 200, "/moderation/log", 200));
    }

    @Journey
    void a_form_that_expired_leads_to_a_page_that_says_so(Script script) {
        Page member = page(script);
        join(member);
        member.navigate("/");
        member.context().clearCookies();
        member.locator(".menu summary").click();
        button(member, "Sign out").click();
        assertThat(member.locator("h1")).hasText(said("error.expired.title"));
        axe(member);
        fits(member, 320);
    }

    /** What everybody may read, and what nobody finds. */
    private static Map<String, Integer> reading() {
        Map<String, Integer> pages = new LinkedHashMap<>();
        pages.put("/", 200);
        pages.put("/topics/between-sessions", 200);
        pages.put(longThread, 200);
        pages.put(longThread + "?view=flat&order=newest&subjects=show", 200);
        pages.put(longThread + "?page=2", 200);
        pages.put(thread, 200);
        pages.put(lockedThread, 200);
        pages.put("/posts/" + reply + "/replies", 200);
        pages.put("/members/ada", 200);
        pages.put("/members/" + name, 200);
        pages.put("/help/now", 200);
        pages.put("/guidelines", 200);
        pages.put("/privacy", 200);
        pages.put("/nowhere", 404);
        return pages;
    }

    private void look(Page page, Script script, Map<String, Integer> pages) {
        pages.forEach((address, status) -> {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(status);
            assertThat(page.locator("h1")).hasCount(1);
            assertThat(page).hasTitle(Pattern.compile(".+ · Hearth"));
            assertThat(page.locator("footer a[href='/help/now']")).hasText(said("foot.help"));
            fits(page, 320);
            // What scripts leave alone has been looked at already; forms without them are looked at in the journeys.
            if (script == Script.ON) {
                axe(page);
            }
        });
    }

    @Test
    void a_guest_who_reads_gets_one_script_of_ours_and_no_cookie() {
        Page guest = page(Script.ON);
        List<String> scripts = new ArrayList<>();
        guest.onRequest(request -> {
            if (request.resourceType().equals("script")) {
                scripts.add(request.url());
            }
        });
        reading().keySet().forEach(address -> {
            scripts.clear();
            guest.navigate(address);
            assertThat(guest.locator("script[src$='/hearth.js']")).hasCount(1);
            assertThat(guest.locator("script:not([src$='/hearth.js'], [data-src$='/hearth.js'])")).hasCount(0);
            assertThat(scripts).as("scripts of %s", address).hasSizeLessThanOrEqualTo(1).allMatch(url -> url.endsWith("/hearth.js"));
        });
        assertThat(guest.context().cookies()).isEmpty();
    }

    @Test
    void a_guests_thread_page_weighs_less_than_60_kB_in_a_cold_browser() {
        long twenty = weight(longThread + "?view=flat");
        long most = weight(longThread);
        System.out.printf("A thread page in a cold browser: %,d bytes with 20 posts, %,d with as many as fit%n", twenty, most);
        assertThat(twenty).isLessThan(60_000);
        assertThat(most).isLessThan(60_000);
    }

    /** The address of a thread, on whatever page of its topic it stands by now. */
    private static String find(Page page, String topic, String slug) {
        for (int number = 1;; number++) {
            String html = page.context().request().get("/topics/" + topic + "?page=" + number).text();
            Matcher found = Pattern.compile("/threads/\\d+/" + slug + "\\b").matcher(html);
            if (found.find()) {
                return found.group();
            }
            assertThat(html).as("page %s of %s, where %s should be", number, topic, slug).contains("rel=\"next\"");
        }
    }
}
