package org.hearth.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.hearth.testing.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code payara/run} as people use it, from another folder, on the built WAR. What ends the start ends it in one line. */
@Tag("run")
class RunIT {
    @TempDir
    Path data;

    private record Ended(int code, String out, String err) {
    }

    private Ended run(Map<String, String> settings) throws IOException, InterruptedException {
        return end(start(settings));
    }

    private Process start(Map<String, String> settings) throws IOException {
        Path script = Path.of("payara", "run").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(script.toString()).directory(data.toFile())
                .redirectOutput(data.resolve("out").toFile())
                .redirectError(data.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HEARTH_"));
        builder.environment().put("HEARTH_DATA", data.resolve("hearth").toString());
        builder.environment().putAll(settings);
        return builder.start();
    }

    private Ended end(Process start) throws IOException, InterruptedException {
        return new Ended(start.waitFor(), read("out"), read("err"));
    }

    private String read(String name) throws IOException {
        return Files.readString(data.resolve(name), StandardCharsets.UTF_8);
    }

    private void endsInOneLine(Ended ended, String... words) {
        assertThat(ended.code()).isNotZero();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).singleElement().asString().contains(words).endsWith(".");
        assertThat(serversOfThisTest()).isZero();
        assertThat(data.resolve("hearth/server")).satisfiesAnyOf(
                folder -> assertThat(folder).doesNotExist(), folder -> assertThat(folder).isEmptyDirectory());
    }

    private long serversOfThisTest() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments()
                        .map(arguments -> Arrays.stream(arguments).anyMatch(a -> a.contains(data.toString())))
                        .orElse(false))
                .count();
    }

    @Test
    void aPortInUseEndsTheStart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            endsInOneLine(run(Map.of("PORT", port)), "127.0.0.1:" + port, "PORT");
        }
    }

    @Test
    void aPortThatIsTakenWhileTheForumComesUpEndsTheStart() throws Exception {
        int port = Server.freePort();
        Process start = start(Map.of("PORT", String.valueOf(port)));
        Path begun = data.resolve("hearth/log/console-" + port + ".log");
        while (start.isAlive() && !Files.exists(begun)) {
            Thread.onSpinWait();
        }
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            endsInOneLine(end(start), "127.0.0.1:" + taken.getLocalPort(), "PORT");
        }
    }

    @Test
    void aSettingThatCannotBeUnderstoodEndsTheStart() throws Exception {
        endsInOneLine(run(Map.of("HEARTH_ZONE", "Mars")), "HEARTH_ZONE", "Mars");
    }

    @Test
    void anAddressThatIsNoDatabaseEndsTheStart() throws Exception {
        endsInOneLine(run(Map.of("HEARTH_DB_URL", "postgres.example.org")), "HEARTH_DB_URL");
    }

    @Test
    void aDatabaseOutOfReachEndsTheStart() throws Exception {
        int nobody = Server.freePort();
        endsInOneLine(run(Map.of("PORT", String.valueOf(Server.freePort()),
                "HEARTH_DB_URL", "jdbc:postgresql://127.0.0.1:" + nobody + "/hearth")),
                "jdbc:postgresql://127.0.0.1:" + nobody + "/hearth", "HEARTH_DB_URL");
    }

    @Test
    void anEmbeddedDatabaseThatIsNoneEndsTheStart() throws Exception {
        Path database = Files.createDirectories(data.resolve("hearth/db")).resolve("hearth.mv.db");
        Files.writeString(database, "this is no database");
        endsInOneLine(run(Map.of("PORT", String.valueOf(Server.freePort()))), "cannot be used");
    }
}
