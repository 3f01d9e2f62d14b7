package org.hearth.keep;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hearth.testing.Steps.enter;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.startThread;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Script;
import org.hearth.testing.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartPageIT extends InBrowser {

    private static final String WORDS = "The lights went out while I wrote this.";

    @Test
    void words_typed_while_the_server_crashed_and_came_back_are_not_lost(@TempDir Path folder) {
        Map<Script, Page> people = new EnumMap<>(Script.class);
        String thread = null;
        Server server = Server.start(Path.of("target", "ROOT.war"), folder, Map.of());
        try {
            for (Script script : Script.values()) {
                Page member = page(script, server);
                enter(member, "ada");
                thread = thread == null ? startThread(member, "grief", "A dark evening " + fresh(), "Confirmed, so it stays.") : thread;
                member.navigate(thread);
                field(member, "Your reply").fill(WORDS);
                people.put(script, member);
            }
            server.crash();
            server = server.again();

            for (Page member : people.values()) {
                press(member, "Post reply");
                assertThat(member).hasURL(Pattern.compile("/sign-in"));
                field(member, "Username").fill("ada");
                field(member, "Password").fill(Server.PASSWORD);
                press(member, "Sign in");
                assertThat(member.locator("article.opening .words")).hasText("Confirmed, so it stays.");
                assertThat(field(member, "Your reply")).hasValue(WORDS);
                press(member, "Post reply");
                assertThat(member.locator(".replies article").last().locator(".words")).hasText(WORDS);
                assertThat(field(member, "Your reply")).hasValue("");
            }
            assertThat(people.get(Script.OFF).locator(".replies article")).hasCount(2);
        } finally {
            server.crash();
        }
    }
}
