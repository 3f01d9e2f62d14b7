package org.hearth.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Rules about the WAR as it was built. */
class WarIT {

    private static final String SERVERS_OWN = "(jakarta\\..*-api|jakartaee-api|jakarta\\.faces|mojarra|myfaces|eclipselink"
            + "|org\\.eclipse\\.persistence|hibernate|openjpa|weld|hazelcast|microprofile|payara|expressly|soteria).*\\.jar";

    @Test
    void the_war_brings_nothing_that_the_server_has() throws IOException {
        assertThat(libraries()).isNotEmpty().noneMatch(name -> name.toLowerCase().matches(SERVERS_OWN));
    }

    @Test
    void the_war_brings_no_tests() throws IOException {
        assertThat(libraries()).noneMatch(name -> name.matches("(junit|assertj|arquillian|playwright|archunit|hearth-tests).*"));
    }

    private static List<String> libraries() throws IOException {
        try (JarFile war = new JarFile(Path.of("target", "ROOT.war").toFile())) {
            return war.stream().map(ZipEntry::getName).filter(name -> name.matches("WEB-INF/lib/.+"))
                    .map(name -> name.substring("WEB-INF/lib/".length())).toList();
        }
    }
}
