package org.hearth.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules about every file of the repository: it builds anywhere, from whatever registries a machine is set up with. */
class RepositoryRulesTest {

    /** Written with a bar for each dot, so that this list doesn't name them. */
    private static final List<String> REGISTRIES = List.of("repo.maven|apache|org", "repo1.maven|org", "central.sonatype|com",
            "oss.sonatype|org", "s01.oss.sonatype|org", "repository.jboss|org", "nexus.payara|fish", "jitpack|io",
            "registry.npmjs|org", "registry.yarnpkg|com", "unpkg|com", "cdn.jsdelivr|net", "cdnjs|cloudflare|com",
            "deb.debian|org", "security.debian|org", "archive.ubuntu|com", "pypi|org", "files.pythonhosted|org",
            "plugins.gradle|org", "proxy.golang|org", "index.crates|io", "rubygems|org", "fonts.googleapis|com");

    private static final Pattern REGISTRY = Pattern.compile(REGISTRIES.stream()
            .map(host -> Pattern.quote(host.replace('|', '.'))).collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);

    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?<![\\w.:/}>-])/(home|root|Users|work|mnt|srv/[\\w-]+)/[\\w.-]+|\\b[A-Z]:\\\\\\\\?[A-Za-z]");

    @Test
    void no_file_names_a_package_registry() {
        assertThat(findings(REGISTRY)).as("hosts of package registries").isEmpty();
    }

    @Test
    void no_file_names_a_place_on_one_machine() {
        assertThat(findings(MACHINE_PATH)).as("absolute paths").isEmpty();
    }

    private static List<String> findings(Pattern pattern) {
        return Sources.under("", "").entrySet().stream()
                .flatMap(file -> Sources.find(file.getKey(), file.getValue(), pattern, found -> found.group()).stream()).toList();
    }
}
