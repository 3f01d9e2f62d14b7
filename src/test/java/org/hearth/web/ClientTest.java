package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientTest {

    @Test
    void who_has_a_whole_network_is_limited_as_one() {
        assertThat(Client.network("2001:db8:1:2::7")).isEqualTo(Client.network("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(Client.network("2001:db8:1:3::7"));
    }

    @Test
    void other_addresses_are_each_their_own() {
        assertThat(Client.network("10.0.0.7")).isEqualTo("10.0.0.7");
        assertThat(Client.network("unknown")).isEqualTo("unknown");
        assertThat(Client.network("cafe:no address")).isEqualTo("cafe:no address");
    }

    @Test
    void a_neighbourhood_is_shared_by_many() {
        assertThat(Client.neighbourhood("203.0.113.77")).isEqualTo("203.0.113.0/24");
        assertThat(Client.neighbourhood("2001:db8:1:2::7")).isEqualTo("2001:db8:1:0:0:0:0:0/48");
        assertThat(Client.neighbourhood("ada.example.org")).isEqualTo("unknown");
        assertThat(Client.neighbourhood("203.0.113.77, evil\n")).isEqualTo("unknown");
    }
}
