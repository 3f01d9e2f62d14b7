package org.hearth.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static Settings with(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Settings(values::get);
    }

    @Test
    void withoutAnySettingTheForumRunsOnItsOwnDatabaseForThisMachineAlone() {
        Settings settings = with();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.databaseUrl()).startsWith("jdbc:h2:file:" + Path.of("data/db/hearth").toAbsolutePath());
        assertThat(settings.baseUrl()).hasToString("http://localhost:8080");
        assertThat(settings.zone()).hasToString("UTC");
        assertThat(settings.adminName()).isEmpty();
        assertThat(settings.adminPassword()).isEmpty();
        assertThat(settings.sample()).isFalse();
        assertThat(settings.samplePassword()).isEmpty();
        assertThat(settings.maxBody()).isEqualTo(3L * 1024 * 1024);
        assertThat(settings.trustedProxies()).isEmpty();
        assertThat(settings.depth()).isEqualTo(5);
    }

    @Test
    void aConfirmedPostIsOnTheDiskWhicheverEmbeddedDatabaseIsNamed() {
        assertThat(with().databaseUrl()).contains(";WRITE_DELAY=0");
        assertThat(with("HEARTH_DB_URL", "jdbc:h2:file:/forum").databaseUrl()).endsWith(";WRITE_DELAY=0");
        assertThat(with("HEARTH_DB_URL", "jdbc:h2:file:/forum;WRITE_DELAY=10").databaseUrl())
                .endsWith(";WRITE_DELAY=10");
    }

    @Test
    void anEmptyValueCountsAsUnset() {
        Settings settings = with("PORT", "", "HEARTH_ZONE", " ", "HEARTH_ADMIN_NAME", "", "HEARTH_ADMIN_PASSWORD", "",
                "HEARTH_DB_URL", "", "HEARTH_SAMPLE", "", "HEARTH_MAX_BODY", "");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.zone()).hasToString("UTC");
        assertThat(settings.adminName()).isEmpty();
        assertThat(settings.databaseUrl()).startsWith("jdbc:h2:");
        assertThat(settings.sample()).isFalse();
        assertThat(settings.maxBody()).isEqualTo(3L * 1024 * 1024);
    }

    @Test
    void linksThatLeaveThePageFollowThePort() {
        assertThat(with("PORT", "8091").baseUrl()).hasToString("http://localhost:8091");
        assertThat(with("HEARTH_BASE_URL", "https://forum.example.org/").baseUrl())
                .hasToString("https://forum.example.org");
    }

    @Test
    void everyCharacterOfAPasswordCounts() {
        Settings settings = with("HEARTH_ADMIN_NAME", "ada", "HEARTH_ADMIN_PASSWORD", " blanks around ",
                "HEARTH_SAMPLE_PASSWORD", " too ", "HEARTH_DB_PASSWORD", " there ");
        assertThat(settings.adminPassword()).contains(" blanks around ");
        assertThat(settings.samplePassword()).contains(" too ");
        assertThat(settings.databasePassword()).isEqualTo(" there ");
    }

    @ParameterizedTest
    @CsvSource({"3 MB, 3145728", "3MB, 3145728", "3 mb, 3145728", "512 kB, 524288", "1 GB, 1073741824", "4096, 4096",
        "10 B, 10"})
    void aSizeIsWrittenAsPeopleWriteIt(String written, long bytes) {
        assertThat(with("HEARTH_MAX_BODY", written).maxBody()).isEqualTo(bytes);
    }

    @Test
    void aNodeIsOneOfThoseThatShareAPostgreSql() {
        String shared = "jdbc:postgresql://db.example.org/hearth";
        assertThat(with().nodes()).isEmpty();
        Settings settings = with("HEARTH_DB_URL", shared, "HEARTH_NODE", "10.0.0.7:6900", "HEARTH_NODES", "10.0.0.7:6900, 10.0.0.8:6900");
        assertThat(settings.node()).contains("10.0.0.7:6900");
        assertThat(settings.nodes()).containsExactly("10.0.0.7:6900", "10.0.0.8:6900");
        assertThatThrownBy(() -> with("HEARTH_DB_URL", shared, "HEARTH_NODE", "10.0.0.7:6900"))
                .isInstanceOf(BadSetting.class).hasMessageContaining("HEARTH_NODES");
        assertThatThrownBy(() -> with("HEARTH_DB_URL", shared, "HEARTH_NODE", "10.0.0.9:6900", "HEARTH_NODES", "10.0.0.7:6900"))
                .isInstanceOf(BadSetting.class).hasMessageContaining("10.0.0.9:6900");
        assertThatThrownBy(() -> with("HEARTH_NODE", "10.0.0.7:6900", "HEARTH_NODES", "10.0.0.7:6900"))
                .isInstanceOf(BadSetting.class).hasMessageContaining("HEARTH_DB_URL");
        assertThatThrownBy(() -> with("HEARTH_DB_URL", shared, "HEARTH_NODE", "10.0.0.7", "HEARTH_NODES", "10.0.0.7"))
                .isInstanceOf(BadSetting.class).hasMessageContaining("host and a port");
    }

    @Test
    void onlyAListedProxyIsBelieved() {
        Settings settings = with("HEARTH_TRUSTED_PROXIES", "10.0.0.7, 192.168.0.0/16 2001:db8::/33");
        assertThat(settings.trusts("10.0.0.7")).isTrue();
        assertThat(settings.trusts("10.0.0.8")).isFalse();
        assertThat(settings.trusts("192.168.255.1")).isTrue();
        assertThat(settings.trusts("192.169.0.1")).isFalse();
        assertThat(settings.trusts("2001:db8:7fff::1")).isTrue();
        assertThat(settings.trusts("2001:db8:8000::1")).isFalse();
        assertThat(settings.trusts("forum.example.org")).isFalse();
        assertThat(with().trusts("127.0.0.1")).isFalse();
    }

    @Test
    void aLimitOfNothingLiftsIt() {
        Settings settings = with("HEARTH_LIMIT_SIGN_IN", "0", "HEARTH_LIMIT_JOIN", "0", "HEARTH_LIMIT_POSTS", "0");
        assertThat(settings.signInLimit()).isZero();
        assertThat(settings.joinLimit()).isZero();
        assertThat(settings.postLimit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"PORT, http", "PORT, 0", "PORT, 70000", "HEARTH_ZONE, Mars", "HEARTH_SAMPLE, perhaps",
        "HEARTH_LIMIT_POSTS, -1", "HEARTH_MAX_BODY, lots", "HEARTH_MAX_BODY, 0", "HEARTH_MAX_BODY, 3 GB",
        "HEARTH_DEPTH, 1", "HEARTH_DEPTH, 11", "HEARTH_BASE_URL, forum.example.org",
        "HEARTH_BASE_URL, https://forum.example.org/path", "HEARTH_BASE_URL, ftp://forum.example.org",
        "HEARTH_DB_URL, jdbc:mysql://localhost/forum", "HEARTH_TRUSTED_PROXIES, proxy.example.org",
        "HEARTH_TRUSTED_PROXIES, 10.0.0.0/33", "HEARTH_TRUSTED_PROXIES, 10.0/8", "HEARTH_ADMIN_NAME, ada"})
    void aValueThatCannotBeUnderstoodIsNamedInOneLine(String name, String value) {
        assertThatThrownBy(() -> with(name, value))
                .isInstanceOf(BadSetting.class)
                .message().startsWith(name).endsWith(".").doesNotContain("\n");
    }

    @Test
    void aPasswordIsNeverRepeated() {
        assertThatThrownBy(() -> with("HEARTH_ADMIN_PASSWORD", "correct horse"))
                .isInstanceOf(BadSetting.class)
                .message().doesNotContain("horse");
        assertThatThrownBy(() -> with("HEARTH_DB_URL", "jdbc:mysql://u:horse@localhost/forum"))
                .isInstanceOf(BadSetting.class)
                .message().doesNotContain("horse");
    }

    @Test
    void thoseWhoWatchAreNamedByAddress() {
        assertThat(with("HEARTH_WATCHERS", "10.1.0.0/16, ::1").watches("10.1.2.3")).isTrue();
        assertThat(with("HEARTH_WATCHERS", "10.1.0.0/16").watches("10.2.2.3")).isFalse();
        assertThat(with().watches("127.0.0.1")).isFalse();
        assertThatThrownBy(() -> with("HEARTH_WATCHERS", "prometheus.example.org")).isInstanceOf(BadSetting.class)
                .hasMessageContaining("HEARTH_WATCHERS");
    }
}
