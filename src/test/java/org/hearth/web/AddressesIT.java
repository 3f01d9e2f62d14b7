package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hearth.testing.AsClient;
import org.hearth.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the forum's own addresses answer, and what a visitor may not see is as if it were not there. */
class AddressesIT extends AsClient {

    @ParameterizedTest
    @ValueSource(strings = {"/metrics/base", "/health", "/health/started", "/openapi", "/openapi/ui", "/asadmin", "/management", "/monitoring",
        "/assets/../health", "/jakarta.faces.resource/..;/health", "/resources/hearth/hearth.js", "/WEB-INF/web.xml",
        "/WEB-INF/pages/admin/home.xhtml", "/WEB-INF/pages/admin/home.xhtml;x", "/WEB-INF/pages/admin/home.xhtm%6c",
        "/%57EB-INF/pages/admin/home.xhtm%6c", "/x/..;/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/assets/0123456789/..%2f..%2fWEB-INF%2fweb.xml",
        "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF", "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml.xhtml", "/resources/",
        "/index.jsp", "/x.xhtml", "/x.faces", "/avatar?name=ada", "/THREADS/3", "/account;x=1", "/threads/abc", "/threads/abc/x", "/threads/99999999999999999999", "/threads/1;a=b/x", "/members/..%2fada"})
    void what_is_no_address_of_the_forum_is_not_there(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_for_members_is_as_if_it_were_not_there() {
        Person ada = Person.member("ada");
        String topic = "/topics/the-quiet-room";
        String thread = first(ada.get(topic).body(), "href=\"(/threads/\\d+)/");
        String post = "/posts/" + first(ada.get(ada.get(thread).headers().firstValue("Location").orElseThrow()).body(), "id=\"post-(\\d+)\"");
        for (List<String> pair : List.of(List.of(topic, "/topics/nowhere"), List.of(topic + "/new", "/topics/nowhere/new"),
                List.of(thread, "/threads/99999999"), List.of(thread + "/any", "/threads/99999999/any"),
                List.of(thread + "/pin", "/threads/99999999/pin"), List.of(thread + "/lock", "/threads/99999999/lock"),
                List.of(post, "/posts/99999999"), List.of(post + "/reply", "/posts/99999999/reply"),
                List.of(post + "/remove", "/posts/99999999/remove"), List.of(post + "/replies", "/posts/99999999/replies"))) {
            HttpResponse<String> hidden = get(pair.get(0));
            HttpResponse<String> missing = get(pair.get(1));
            assertThat(hidden.statusCode()).as(pair.get(0)).isEqualTo(404);
            assertThat(hidden.body()).as(pair.get(0)).isEqualTo(missing.body());
        }
    }

    @Test
    void a_name_beyond_a_to_z_has_a_profile() {
        Person person = Person.guest();
        String name = "зоя" + "абвгдежзик".charAt((int) (System.nanoTime() % 10)) + "лев";
        HttpResponse<String> joined = Person.joins(person.form("/join", "join"), person, name);
        assertThat(joined.statusCode()).isEqualTo(302);
        assertThat(get("/members/" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)).body()).contains(name);
    }

    private static String first(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1)).findFirst().orElseThrow();
    }
}
