package org.hearth.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.enter;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.submit;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.hearth.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs a server of its own: one that crashes, and that does not let people try as often as they like. */
class OwnServerPageIT extends InBrowser {

    private static final String WORDS = "The lights went out while I wrote this.";

    @TempDir
    private static Path folder;
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(Path.of("target", "ROOT.war"), folder,
                Map.of("HEARTH_LIMIT_SIGN_IN", "3", "HEARTH_TRUSTED_PROXIES", "127.0.0.1"));
    }

    @AfterAll
    static void stop() {
        server.crash();
    }

    @Test
    void words_typed_while_the_server_crashed_and_came_back_are_not_lost() {
        Map<Script, Page> people = new EnumMap<>(Script.class);
        String thread = null;
        for (Script script : Script.values()) {
            Page member = page(script, server);
            enter(member, "cleo");
            thread = thread == null ? startThread(member, "grief", "A dark evening " + fresh(), "Confirmed, so it stays.") : thread;
            member.navigate(thread);
            field(member, "Your reply").fill(WORDS + script);
            people.put(script, member);
        }
        Page writer = people.get(Script.OFF).context().newPage();
        writer.navigate("/topics/grief/new");
        field(writer, "Your post").fill("Half a letter.");
        press(writer, "Save draft");
        server.crash();
        server = server.again();

        for (Script script : people.keySet()) {
            Page member = people.get(script);
            press(member, "Post reply");
            assertThat(member).hasURL(Pattern.compile("/sign-in"));
            field(member, "Username").fill("cleo");
            field(member, "Password").fill(Server.PASSWORD);
            press(member, "Sign in");
            assertThat(member).hasURL(thread);
            assertThat(member.locator("article.opening .words")).hasText("Confirmed, so it stays.");
            assertThat(field(member, "Your reply")).hasValue(WORDS + script);
            press(member, "Post reply");
            assertThat(member.locator(".replies article").last().locator(".words")).hasText(WORDS + script);
            assertThat(field(member, "Your reply")).hasValue("");
        }
        assertThat(people.get(Script.OFF).locator(".replies article")).hasCount(2);
        writer.navigate("/drafts");
        assertThat(writer.locator(".rows li")).containsText("Half a letter.");
        writer.navigate("/topics/grief/new");
        assertThat(field(writer, "Your post")).hasValue("Half a letter.");
        // The preview and the line for new replies that were open when the server went. Nobody answers while it comes up.
        trouble.forgive("ERR_");
    }

    @Journey
    void who_tries_too_often_is_asked_to_wait_and_nobody_else_is(Script script) {
        // An account and an address for each run, because a bucket fills up slowly.
        String account = script == Script.ON ? "ada" : "mo";
        Page guest = at("203.0.113." + script.ordinal(), script);
        guest.navigate("/sign-in");
        field(guest, "Username").fill(account);
        field(guest, "Password").fill(Server.PASSWORD);
        Page same = at("203.0.113." + script.ordinal(), script);
        for (int tries = 1; tries <= 3; tries++) {
            assertThat(submit(same, "/sign-in", "signin", "username", account, "password", "wrong " + tries, "send", "send").status())
                    .isEqualTo(200);
        }
        // Even the right password has to wait: it is not looked at.
        press(guest, "Sign in");
        assertThat(guest).hasURL("/sign-in");
        assertThat(guest.locator("main")).containsText(Pattern.compile("That was a little fast\\. Please wait (a second|\\d+ seconds) and try again\\."));
        assertThat(field(guest, "Username")).hasValue(account);
        assertThat(submit(guest, "/sign-in", "signin", "username", account, "password", Server.PASSWORD, "send", "send").status())
                .isEqualTo(429);

        enter(same, "ben");
        Page away = at("198.51.100." + script.ordinal(), script);
        away.navigate("/sign-in");
        field(away, "Username").fill(account);
        field(away, "Password").fill(Server.PASSWORD);
        press(away, "Sign in");
        assertThat(away).hasURL("/");
    }

    /** Somebody at this address, as the proxy in front of the server says. */
    private Page at(String address, Script script) {
        Page page = page(script, server);
        page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
        return page;
    }
}
