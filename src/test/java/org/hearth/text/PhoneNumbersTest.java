package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneNumbersTest {

    @Test
    void a_number_can_be_called_at_a_touch_and_looks_as_it_was_typed() {
        assertThat(linked("112 in the European Union\nSamaritans, 116 123\nTelefonSeelsorge, 0800 111 0 111.\n+49-30-123 456"))
                .isEqualTo("<p><a href=\"tel:112\">112</a> in the European Union<br>Samaritans, <a href=\"tel:116123\">116 123</a>"
                        + "<br>TelefonSeelsorge, <a href=\"tel:08001110111\">0800 111 0 111</a>."
                        + "<br><a href=\"tel:+4930123456\">+49-30-123 456</a></p>");
    }

    @Test
    void one_or_two_digits_and_digits_within_words_are_no_number() {
        assertThat(linked("Open 24 hours, 7 days: room B104, the 1980s, 24/7"))
                .isEqualTo("<p>Open 24 hours, 7 days: room B104, the 1980s, 24/7</p>");
    }

    @Test
    void markup_and_entities_stay_as_they_are() {
        assertThat(linked("it's $1 \\ <b title='12345'>"))
                .isEqualTo("<p>it&#39;s $1 \\ &lt;b title=&#39;<a href=\"tel:12345\">12345</a>&#39;&gt;</p>");
        SafeHtml link = new SafeHtml("<p><a href=\"https://example.org/12345\">12345</a></p>");
        assertThat(PhoneNumbers.link(link)).isEqualTo(link);
    }

    private static String linked(String typed) {
        return PhoneNumbers.link(Formatter.plain(typed)).toString();
    }
}
