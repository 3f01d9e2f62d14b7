package org.hearth.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A net with holes catches nothing and looks fine: each kind of trouble is caught here once. */
class InBrowserPageIT extends InBrowser {

    @Journey
    void what_the_policy_forbids_is_noticed(Script script) {
        Page page = visit(script, "<p style='color: red'>red</p>");

        assertThat(trouble.seen()).isNotEmpty().allMatch(line -> line.contains("/broken"))
                .anyMatch(line -> line.contains("Content Security Policy"));
        trouble.forgive(page.url());
    }

    @Test
    void an_error_in_a_script_is_noticed() {
        Page page = visit(Script.ON, "<p>fine</p>");
        page.evaluate("new Promise(done => setTimeout(() => { setTimeout(done); throw new Error('a script that fails') }))");
        page.evaluate("console.error('a script that complains')");

        assertThat(trouble.seen()).hasSize(2).anyMatch(line -> line.contains("script: Error: a script that fails"))
                .anyMatch(line -> line.contains("console: a script that complains"));
        trouble.forgive(page.url());
    }

    @Journey
    void a_request_to_another_origin_is_noticed(Script script) {
        visit(script, "<link rel='stylesheet' href='http://127.0.0.1:9/foreign.css'>");

        assertThat(trouble.seen()).anyMatch(line -> line.endsWith("asks another origin: http://127.0.0.1:9/foreign.css")
                || line.contains("foreign.css' violates"));
        trouble.forgive("foreign.css");
        trouble.forgive("style-src");
    }

    @Journey
    void axe_names_the_rule_and_the_element(Script script) {
        Page page = visit(script, "<main><h1>Broken</h1><input name='nameless'></main>");

        assertThatThrownBy(() -> axe(page)).hasMessageContaining("label: ").hasMessageContaining("name=\"nameless\"");
    }

    /** A page of our own with the forum's policy. */
    private Page visit(Script script, String body) {
        Page page = page(script);
        page.route("**/broken", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")
                .setHeaders(Map.of("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'"))
                .setBody("<!DOCTYPE html><html lang='en'><title>Broken</title>" + body)));
        page.navigate("/broken");
        return page;
    }
}
