package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "See https://example.org. | https://example.org",
        "See https://example.org/, then | https://example.org/",
        "(see https://example.org/a) | https://example.org/a",
        "https://example.org/Crying_(film)! | https://example.org/Crying_(film)",
        "[https://example.org/a] | https://example.org/a",
        "\"https://example.org/a\" | https://example.org/a",
        "“https://example.org/a” | https://example.org/a",
        "<https://example.org/a> | https://example.org/a",
        "https://example.org/a’s | https://example.org/a",
        "Is it http://example.org/?q=a&b=c? | http://example.org/?q=a&b=c",
        "HTTP://EXAMPLE.ORG/A | HTTP://EXAMPLE.ORG/A",
        "https://example.org/~ada/a-b_c/%20#d | https://example.org/~ada/a-b_c/%20#d",
        "https://example.org:8443/ | https://example.org:8443/",
        "https://example.org/über/日本 | https://example.org/über/日本",
        "見て https://example.org/日本。次 | https://example.org/日本",
        "http://192.0.2.7/ | http://192.0.2.7/",
        "see:https://example.org | https://example.org",
        "https://example.org\uD83D\uDE26 | https://example.org",
        "\uD83D\uDE26https://example.org | https://example.org",
        "WWW.example.org, | WWW.example.org",
        "(www.example.org/a) | www.example.org/a",
        "https://example.org/a… | https://example.org/a",
        "mailto:ada@example.org | mailto:ada@example.org",
        "<ada@example.org> | ada@example.org",
        "ada.l+forum@mail.example.org. | ada.l+forum@mail.example.org",
        "'ada@example.org' | ada@example.org",
        "https://example.org/?mail=ada@example.org | https://example.org/?mail=ada@example.org",
        "https://пример.рф/х | https://пример.рф/х"})
    void an_address_in_a_sentence_is_the_address_alone(String typed, String address) {
        assertThat(links(typed)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "https://.", "http://example", "http:///a", "www.", "ftp://example.org", "xhttp://example.org",
        "javascript://example.org", "https://ada@example.org/", "https://good.example@evil.example", "https://good.example\\@evil.example",
        "http://1.2.3", "http://0x7f.1", "http://-.", "http://a..b", "http://exa mple", "@example.org", "ada@", "ada@example", "a@b@c.org",
        "ada@@example.org", "file://example.org/a", "http://example.org:99999/", "awww.example.org", "data:text/html,x", "//example.org"})
    void what_is_no_address_is_no_link(String typed) {
        assertThat(Formatter.format(typed, format()).toString()).doesNotContain("href=\"//", "evil.example\"", "href=\"ftp", "href=\"data");
        assertThat(links(typed)).isIn("", "https://good.example");
    }

    @Test
    void each_of_several_addresses_is_found() {
        assertThat(links("https://a.example,https://b.example/,; www.c.example;ada@d.example/https://e.example"))
                .isEqualTo("https://a.example https://b.example/ www.c.example ada@d.example https://e.example");
    }

    @Test
    void an_address_leads_where_dns_and_browsers_agree() {
        assertThat(Link.of("HTTPS://Example.ORG:443?q=ü&r=\u200D", null)).get()
                .returns("https://example.org/?q=%C3%BC&r=%E2%80%8D", Link::href).returns("example.org", Link::host);
        assertThat(Link.of(" http://example.org:8080/a(b){c}|d ", null)).get()
                .returns("http://example.org:8080/a%28b%29%7Bc%7D%7Cd", Link::href);
        assertThat(Link.of("http://[2001:DB8::1]/", null)).get().returns("http://[2001:db8::1]/", Link::href);
        assertThat(Link.of("MAILTO:Ada@Example.org?subject=a b", null)).isEmpty();
        assertThat(Link.of("MAILTO:Ada@Example.org?subject=a%20b", null)).get()
                .returns("mailto:Ada@example.org?subject=a%20b", Link::href).returns("Ada@example.org", Link::host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https:", "https:example.org", "https:/example.org", "https://", "https://ada:secret@example.org", "java\tscript:x",
        "https://exam\tple.org", "https://example.org/\u202Egpj", "https://example.org\\a", "https://%65xample.org", "https://exa_mple!.org",
        "mailto:", "mailto:ada", "mailto:ada@", "mailto:@example.org", "mailto:a@example.org,b@example.org", "mailto:a b@example.org", "tel:123",
        "vbscript:x", "JAVASCRIPT:x", "&#106;avascript:x", "//example.org", "/threads/3", "#a", "example.org"})
    void no_other_address_can_be_linked_to(String typed) {
        assertThat(Link.of(typed, "https://forum.example")).isEmpty();
    }

    @Test
    void a_host_in_its_own_script_is_shown_in_it() {
        assertThat(Link.of("https://BÜCHER.example/", null)).get()
                .returns("https://xn--bcher-kva.example/", Link::href).returns("bücher.example", Link::host);
        assertThat(Link.of("https://例え.テスト/", null)).get().returns("例え.テスト", Link::host);
        assertThat(Link.of("https://xn--bcher-kva.example/", null)).get().returns("xn--bcher-kva.example", Link::host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://p\u0430ypal.example", "https://\u0430\u0440\u0440\u04CF\u0435.example", "https://ex\u03B1mple.org"})
    void a_host_that_could_pass_for_another_is_shown_in_ascii_even_after_itself(String typed) {
        Element shown = Jsoup.parseBodyFragment(Formatter.format(typed, format()).toString()).body();

        assertThat(shown.select("a").text()).isEqualTo(typed);
        assertThat(shown.select(".host").text()).startsWith("(xn--").isPrintable();
    }

    @Test
    void the_forum_itself_is_told_by_scheme_host_and_port() {
        assertThat(Link.of("https://forum.example/threads/3", "https://forum.example/")).get()
                .returns("/threads/3", Link::href).returns(true, Link::inside);
        assertThat(Link.of("http://localhost:8080", "http://localhost:8080")).get().returns("/", Link::href);
        assertThat(Link.of("http://forum.example/", "https://forum.example")).get().returns(false, Link::inside);
        assertThat(Link.of("https://forum.example.evil.example/", "https://forum.example")).get().returns(false, Link::inside);
        assertThat(Link.of("https://forum.example//evil.example/", "https://forum.example")).get()
                .returns("https://forum.example//evil.example/", Link::href).returns(false, Link::inside);
    }

    @Test
    void a_post_has_no_more_links_than_a_hundred_and_loses_no_words() {
        String typed = "https://example.org/ @ada ".repeat(200);
        String shown = Formatter.format(typed, format()).toString();

        assertThat(Jsoup.parseBodyFragment(shown).select("a")).hasSize(100);
        Shown.of(new SafeHtml(shown)).saysWhatWasTyped(typed, false);
    }

    private static String links(String typed) {
        return String.join(" ", Jsoup.parseBodyFragment(Formatter.format(typed, format()).toString()).select("a").eachText());
    }

    private static Format format() {
        return Format.of(Rules.FIRST, false, "https://forum.example");
    }
}
