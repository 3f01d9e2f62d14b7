package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hearth.testing.AsClient;
import org.hearth.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says about itself, and what none says about the server. */
class HeadersIT extends AsClient {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/topics/grief", "/topics/nowhere", "/threads/99999999", "/threads/03", "/nowhere", "/admin",
        "/account", "/sign-in", "/sign-out", "/threads/3", "/account/", "/robots.txt", "/WEB-INF/web.xml", "/error", "/avatar",
        "/members/nobody/avatar", "/assets/0123456789/nothing.css", "/jakarta.faces.resource/none.css.xhtml?ln=hearth",
        "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=x"})
    void every_answer_keeps_its_page_to_itself(String path) {
        assertGuarded(get(path));
    }

    @Test
    void a_refusal_does_so_too() {
        assertGuarded(send(request("/").DELETE()));
        assertGuarded(send(request("/sign-out").POST(BodyPublishers.noBody())));
        assertGuarded(send(request("/account").POST(BodyPublishers.ofByteArray(new byte[4_000_000]))));
    }

    @Test
    void no_page_about_somebody_is_kept_by_anything_on_the_way() {
        Person ada = Person.member("ada");
        for (String page : new String[] {"/", "/account", "/members/ada", "/threads/3", "/admin"}) {
            assertThat(ada.get(page).headers().firstValue("Cache-Control")).as(page).contains("no-store");
        }
    }

    @Test
    void an_address_leads_on_within_whatever_host_it_was_asked_at() {
        assertThat(get("/threads/3").headers().firstValue("Location").orElseThrow()).startsWith("/threads/3/");
    }

    @Test
    void a_reader_gets_no_cookie() {
        for (String page : new String[] {"/", "/topics/grief", "/members/ada", "/help/now", "/nowhere"}) {
            assertThat(get(page).headers().map()).as(page).doesNotContainKey("set-cookie");
        }
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        String what = answer.uri() + " " + answer.statusCode();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).as(what).contains("default-src 'none'")
                .contains("frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).as(what).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).as(what).containsExactly("same-origin");
        assertThat(answer.headers().map()).as(what).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.body()).as(what).doesNotContainIgnoringCase("payara").doesNotContainIgnoringCase("exception")
                .doesNotContain("org.hearth");
    }
}
