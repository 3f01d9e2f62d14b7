package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Pattern;
import org.hearth.testing.AsClient;
import org.hearth.testing.Person;
import org.hearth.testing.Server;
import org.junit.jupiter.api.Test;

/** How answers travel. */
class AnswersIT extends AsClient {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?:assets|jakarta\\.faces\\.resource)/[^\"]+)\"");

    @Test
    void our_own_files_may_be_kept_for_a_year_and_are_compressed() {
        for (String page : List.of("/", "/sign-in", "/nowhere")) {
            List<String> files = FILE.matcher(get(page).body()).results().map(found -> found.group(1).replace("&amp;", "&")).toList();
            // A page that is kept has its style within.
            assertThat(files).as("files of %s", page).hasSizeGreaterThan(page.equals("/") ? 1 : 2);
            for (String file : files) {
                HttpResponse<String> answer = get(file, "Accept-Encoding", "gzip");
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(file).contains("max-age=31536000");
                assertThat(answer.headers().firstValue("Content-Encoding")).as(file).hasValue("gzip");
                assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(file).hasValue("nosniff");
                assertThat(file).as("an address with a version").containsPattern("/assets/[0-9a-f]{10}/|[?&]v=[0-9.]+");
            }
        }
    }

    @Test
    void a_page_is_compressed_and_kept_by_nobody_on_the_way() {
        HttpResponse<String> answer = get("/", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding", "Cookie");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(get("/sign-in").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_page_comes_in_one_piece_that_says_how_long_it_is() {
        for (String page : List.of("/account", "/admin/formatting")) {
            HttpResponse<String> answer = Person.member(Server.ADMINISTRATOR).get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.headers().firstValue("Transfer-Encoding")).as(page).isEmpty();
            assertThat(answer.headers().firstValueAsLong("Content-Length")).as(page)
                    .hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void an_emoji_stays_itself_wherever_it_lies_in_a_long_page() {
        Person ada = Person.member("ada");
        for (String first : List.of("", "x")) {
            String text = first + "\uD83D\uDE00".repeat(80_000);
            HttpResponse<String> again = ada.send(ada.form("/topics/grief/new", "new").with("title", "Too long").with("text", text)
                    .with("send", "send"));
            assertThat(Person.form(again, "new").value("text").equals(text)).as("the text that was too long, in its box").isTrue();
        }
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_sent() throws IOException {
        try (Socket line = new Socket(address("/").getHost(), address("/").getPort())) {
            line.getOutputStream().write(("POST /threads/1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded"
                    + "\r\nContent-Length: " + (3 * 1024 * 1024 + 1) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            // The server goes on waiting for the rest, so the page's own end is the end.
            String answer = new Scanner(line.getInputStream(), StandardCharsets.UTF_8).useDelimiter("</html>").next();
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("That was too large", "Need help now?",
                    "Content-Security-Policy: default-src 'none'");
        }
    }
}
