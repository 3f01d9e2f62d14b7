package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.testing.AsClient;
import org.junit.jupiter.api.Test;

class HealthIT extends AsClient {

    @Test
    void who_asks_from_this_machine_is_told_that_the_forum_is_well() {
        assertThat(get("/health/live").body()).isEqualTo("UP\n");
        assertThat(get("/health/ready").body()).isEqualTo("UP\n");
        assertThat(get("/health/ready").headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(get("/health/ready", "Cookie", "JSESSIONID=0123456789").headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void people_for_whom_a_proxy_asks_find_nothing_there() {
        for (String path : new String[] {"/health/live", "/health/ready", "/health/", "/health/else", "/health"}) {
            assertThat(get(path, "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(404);
        }
        assertThat(get("/health/else").statusCode()).isEqualTo(404);
    }
}
