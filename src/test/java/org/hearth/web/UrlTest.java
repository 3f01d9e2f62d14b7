package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/threads/3/a-title?page=2", "/topics/grief#x"})
    void after_signing_in_people_go_back_to_where_they_were(String address) {
        assertThat(Url.inside(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=1", "/a b", "", "evil"})
    void nobody_is_sent_elsewhere(String address) {
        assertThat(Url.inside(address)).isEqualTo("/");
    }
}
