package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.testing.AsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer keeps to, and what is not answered at all. */
class AnswersIT extends AsClient {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/(?:assets|jakarta\\.faces\\.resource)/[^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/topics/crying-in-therapy", "/threads/1/a-wrong-slug", "/posts/1", "/members/ada", "/sign-in", "/join",
            "/reading", "/help/now", "/guidelines", "/privacy", "/robots.txt", "/nowhere", "/topics/no-such-topic", "/threads/x",
            "/topics/the-quiet-room", "/account", "/admin", "/moderation/log", "/threads/1/pin", "/sign-out", "/WEB-INF/web.xml",
            "/guidelines/", "/assets/0000000000/hearth.js", "/jakarta.faces.resource/nothing.css.xhtml?ln=primefaces",
            "/?jakarta.faces.ViewState=stateless"})
    void every_answer_keeps_itself_to_itself(String path) {
        keepsToItself(get(path).headers());
    }

    @Test
    void so_does_every_refusal_of_what_was_sent() {
        for (HttpRequest.Builder refused : List.of(request("/").method("PUT", BodyPublishers.ofString("x")),
                request("/").method("DELETE", BodyPublishers.noBody()), request("/").method("OPTIONS", BodyPublishers.noBody()),
                request("/sign-out").POST(BodyPublishers.noBody()),
                posted("/sign-in", "username=ada").header("Origin", "https://elsewhere.example"))) {
            HttpResponse<String> answer = send(refused);
            assertThat(answer.statusCode()).as(answer.request().toString()).isBetween(403, 405);
            keepsToItself(answer.headers());
            assertThat(answer.body()).contains("Need help now?");
        }
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_sent() throws IOException {
        try (Socket line = new Socket(address("/").getHost(), address("/").getPort())) {
            line.getOutputStream().write(("POST /threads/1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: " + (3 * 1024 * 1024 + 1) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("That was too large", "Content-Security-Policy: default-src 'none'");
        }
    }

    @Test
    void our_own_files_keep_to_themselves_may_be_kept_for_a_year_and_are_compressed() {
        for (String page : List.of("/threads/1", "/sign-in")) {
            String html = get(get(page).headers().firstValue("Location").orElse(page)).body();
            Matcher asset = ASSET.matcher(html);
            List<String> files = asset.results().map(found -> found.group(1).replace("&amp;", "&")).toList();
            assertThat(files).as("files of %s", page).hasSizeGreaterThan(2);
            for (String file : files) {
                HttpResponse<String> answer = get(file, "Accept-Encoding", "gzip");
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(file).contains("max-age=31536000");
                assertThat(answer.headers().firstValue("Content-Encoding")).as(file).hasValue("gzip");
                keepsToItself(answer.headers());
            }
        }
    }

    @Test
    void what_one_person_sees_is_kept_by_nobody_on_the_way() {
        assertThat(List.of("/", "/threads/1", "/account", "/sign-in", "/nowhere")).allSatisfy(path ->
                assertThat(get(path).headers().firstValue("Cache-Control")).as(path).hasValue("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/metrics", "/openapi", "/asadmin", "/management", "/monitoring",
            "/assets/..;/metrics", "/assets/../metrics", "/jakarta.faces.resource/..;/health", "/resources/hearth/hearth.js",
            "/WEB-INF/web.xml", "/thread/view.xhtml", "/WEB-INF/pages/thread/view.xhtml", "/avatar", "/error",
            "/jakarta.faces.resource/../WEB-INF/web.xml", "/favicon.ico"})
    void the_server_itself_answers_nobody(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here").doesNotContain("Payara");
    }

    @Test
    void an_address_is_never_taken_for_a_form() {
        assertThat(get("/sign-in?signin=signin&username=ada&password=x&send=send&jakarta.faces.ViewState=stateless").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_guest_who_reads_gets_no_cookie() {
        String thread = get("/threads/1").headers().firstValue("Location").orElseThrow();
        assertThat(List.of("/", "/topics/crying-in-therapy", thread, thread + "?view=flat&page=2", "/posts/1", "/members/ada",
                "/help/now", "/guidelines", "/privacy", "/nowhere", "/topics/crying-in-therapy/new", "/robots.txt"))
                .allSatisfy(path -> assertThat(get(path).headers().allValues("Set-Cookie")).as(path).isEmpty());
    }

    @Test
    void a_redirect_leaves_scheme_and_host_to_the_browser() {
        assertThat(get("/threads/1/a-wrong-slug").headers().firstValue("Location").orElseThrow()).startsWith("/threads/1/");
        assertThat(get("/guidelines/").headers().firstValue("Location")).hasValue("/guidelines");
    }

    @Test
    void what_another_site_sends_changes_nothing() {
        HttpResponse<String> answer = send(posted("/sign-in", "username=ada").header("Origin", "https://elsewhere.example"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("That came from somewhere else");
    }

    private static HttpRequest.Builder posted(String path, String body) {
        return request(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(body));
    }

    private static void keepsToItself(HttpHeaders headers) {
        assertThat(headers.allValues("Content-Security-Policy")).singleElement().satisfies(policy -> assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "style-src 'self'")
                .doesNotContain("unsafe", "*", "http"));
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }
}
