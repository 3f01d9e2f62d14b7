package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.gone;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.replies;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.submit;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Script;
import org.hearth.testing.Server;
import org.junit.jupiter.api.Test;

/** A page costs the database the same, whatever is in it. */
class StatementsPageIT extends InBrowser {

    @Test
    void a_page_takes_as_many_statements_with_much_in_it_as_with_little() {
        Page olive = member(Script.OFF, Server.ADMINISTRATOR);
        String topic = topic(olive);
        Page author = page(Script.OFF);
        String name = join(author);
        String thread = startThread(author, topic, "One of few", "Opening.");
        String first = reply(author, thread, "First.");
        reply(author, "/posts/" + first + "/reply", "Nested.");
        Page guest = page(Script.OFF);
        List<String> pages = List.of("/", "/topics/" + topic, thread, thread + "?view=flat", thread + "?order=newest&size=10",
                "/posts/" + first + "/replies", "/members/" + name);
        Map<String, Integer> little = count(guest, author, pages);

        topic(olive);
        for (int n = 1; n <= 21; n++) {
            startThread(author, topic, "Thread " + n, "Opening.");
        }
        replies(author, thread, 25);
        replies(author, "/posts/" + first + "/reply", 12);
        assertThat(count(guest, author, pages)).isEqualTo(little);
        assertThat(little.values()).as("statements of pages: %s", little).allMatch(statements -> statements <= 8);

        // The pages that were counted are kept by now. Later pages leave the opening post and the pinned threads out, and cost no more.
        String second = thread + "?page=2";
        String third = thread + "?page=3&size=10";
        assertThat(statements(guest, third)).isEqualTo(statements(guest, second))
                .isLessThanOrEqualTo(little.get("guest " + thread));
        assertThat(statements(guest, thread + "?view=flat&size=10&page=4")).isEqualTo(statements(guest, thread + "?view=flat&page=2"))
                .isLessThanOrEqualTo(little.get("guest " + thread + "?view=flat"));
        assertThat(statements(guest, "/topics/" + topic + "?page=2")).isEqualTo(little.get("guest /topics/" + topic));
        assertThat(statements(guest, "/posts/" + first)).isLessThanOrEqualTo(3);
    }

    private static Map<String, Integer> count(Page guest, Page member, List<String> pages) {
        Map<String, Integer> statements = new TreeMap<>();
        for (String address : pages) {
            statements.put("guest " + address, statements(guest, address));
            statements.put("member " + address, statements(member, address));
        }
        return statements;
    }

    private static String topic(Page olive) {
        String title = fresh();
        gone(submit(olive, "/admin/topics/new", "topic", "title", title, "tagline", "To be counted.", "description", "", "audience",
                "PUBLIC", "owners", "ben, ada", "save", "save"));
        return title;
    }
}
