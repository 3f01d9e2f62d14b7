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
}
