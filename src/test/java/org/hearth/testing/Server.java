package org.hearth.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A running Payara Micro with one WAR at its root, started as {@code payara/run} starts it. The shared server of the run is one
 * of these; a test about starting, stopping or crashing starts its own.
 */
public final class Server implements AutoCloseable {

    /** The first administrator of a tested forum, and the password of every account that the tests' server makes itself. */
    public static final String ADMINISTRATOR = "olive";
    public static final String PASSWORD = "lantern orchard velvet 42";

    /** Bytes: the default of HEARTH_MAX_BODY. */
    private static final long MAX_BODY = 3 * 1024 * 1024;

    /** From here on a system gives ports to those who connect: 32768 on Linux, later on others. */
    private static final int SYSTEMS_OWN = 32_768;

    private final Process process;
    private final Path log;
    private final URI base;
    private final Supplier<Server> again;

    private Server(Process process, Path log, URI base, Supplier<Server> again) {
        this.process = process;
        this.log = log;
        this.base = base;
        this.again = again;
    }

    /**
     * What the tested forum is told by its environment: the one place for it.
     *
     * @param folder where its data goes
     */
    public static Map<String, String> settings(Path folder, int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("PORT", String.valueOf(port));
        settings.put("HEARTH_HOST", "127.0.0.1");
        settings.put("HEARTH_BASE_URL", "http://127.0.0.1:" + port);
        settings.put("HEARTH_DATA", folder.resolve("data").toString());
        settings.put("HEARTH_ADMIN_NAME", ADMINISTRATOR);
        settings.put("HEARTH_ADMIN_PASSWORD", PASSWORD);
        settings.put("HEARTH_SAMPLE", "true");
        settings.put("HEARTH_SAMPLE_PASSWORD", PASSWORD);
        // Journeys sign in and post faster than people do; tests of the limits start a server of their own.
        settings.put("HEARTH_LIMIT_SIGN_IN", "0");
        settings.put("HEARTH_LIMIT_JOIN", "0");
        settings.put("HEARTH_LIMIT_POSTS", "0");
        return settings;
    }

    /** How the server is called: the one place for its flags. It boots by the same commands as {@code payara/run}. */
    private static List<String> command(Path war, Path folder, int port, List<String> jvmOptions) throws IOException {
        Path bootCommands = folder.resolve("before.txt");
        Files.writeString(bootCommands, Files.readString(Path.of("payara", "boot", "before.txt"))
                .replace("@HOST@", "127.0.0.1").replace("@MAX_BODY@", String.valueOf(MAX_BODY))
                .replace("@MAX_HEADER@", "8192").replace("@MAX_SECONDS@", "60"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        // No tested server lives long enough for the second compiler to pay.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC",
                "-jar", Path.of("target", "payara-micro.jar").toAbsolutePath().toString(),
                "--nohazelcast", "--disablephonehome", "--rootdir", folder.resolve("payara").toString(),
                "--port", String.valueOf(port), "--prebootcommandfile", bootCommands.toString(),
                "--postdeploycommandfile", Path.of("payara", "boot", "after.txt").toAbsolutePath().toString(),
                "--deploy", war.toString()));
        return command;
    }

    /**
     * Starts a server, on the {@link Database} of the run, and returns when the forum's first page answers.
     *
     * @param war the application, usually {@code target/ROOT.war}
     * @param folder what the server may fill with its own files, its log and the forum's data; a folder used before is a restart
     * @param changes settings that differ from {@link #settings}
     * @throws IllegalStateException with the end of the log when the server stops or the forum does not answer
     */
    public static Server start(Path war, Path folder, Map<String, String> changes, String... jvmOptions) {
        return start(freePort(), war, folder, changes, jvmOptions);
    }

    private static Server start(int port, Path war, Path folder, Map<String, String> changes, String... jvmOptions) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath());
            // As payara/run does: the server would deploy the forum of the last start as well as this one, and fail when somebody asks
            // meanwhile.
            OneServer.empty(home.resolve("payara"));
            return start(port, home, home, command(war.toAbsolutePath(), home, port, List.of(jvmOptions)), changes,
                    () -> start(port, war, folder, changes, jvmOptions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts one node of several by {@code payara/node}, as people do.
     *
     * @param database the folder that names the database of them all
     * @param folder of this node alone
     * @param number which of the nodes this is, from 0
     * @param ports two free ports for each node: those where people ask, then those where the nodes find each other
     */
    public static Server node(Path database, Path folder, int number, List<Integer> ports, Map<String, String> changes) {
        List<String> all = ports.subList(ports.size() / 2, ports.size()).stream().map(port -> "127.0.0.1:" + port).toList();
        Map<String, String> settings = new LinkedHashMap<>(changes);
        settings.put("HEARTH_NODE", all.get(number));
        settings.put("HEARTH_NODES", String.join(",", all));
        return start(ports.get(number), folder.toAbsolutePath(), database, List.of(Path.of("payara", "node").toAbsolutePath().toString()),
                settings, () -> node(database, folder, number, ports, changes));
    }

    private static Server start(int port, Path home, Path database, List<String> command, Map<String, String> changes,
            Supplier<Server> again) {
        try {
            Files.createDirectories(home);
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(settings(home, port));
            builder.environment().putAll(Database.settings(database));
            builder.environment().putAll(changes);
            Process process = builder.redirectErrorStream(true).start();
            Server server = new Server(process, home.resolve("server.log"), URI.create("http://127.0.0.1:" + port + "/"),
                    again);
            Runtime.getRuntime().addShutdownHook(new Thread(server::crash));
            server.awaitFirstPage();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the home page. */
    public URI base() {
        return base;
    }

    /** All that the server has printed so far; it stands in {@code server.log} of its folder too. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of its security log, the oldest first. */
    public List<String> securityLog() {
        Path file = log.resolveSibling("data").resolve("log").resolve("security-" + base.getPort() + ".0.log");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server as a power cut would: nothing is flushed or closed. */
    public void crash() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** Starts the server anew after its end, with the same data at the same address: its people only notice if they ask meanwhile. */
    public Server again() {
        return again.get();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitFirstPage() throws IOException {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> keepLog(ready), "server log");
        reader.setDaemon(true);
        reader.start();
        if (!ready.join()) {
            throw new IllegalStateException("The server stopped while starting. " + endOfLog());
        }
        int status = status(base);
        if (status != 200) {
            close();
            throw new IllegalStateException("The forum is not there: " + base + " answers " + status + ". " + endOfLog());
        }
    }

    /** Copies what the server prints into the log; tells when it says that it is ready, or that it has nothing more to say. */
    private void keepLog(CompletableFuture<Boolean> ready) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter copy = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.write(line);
                copy.newLine();
                copy.flush();
                if (line.contains(" ready in ") && line.contains("(ms)") || line.startsWith("Hearth is ready")) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            // A server that was ended closes its output in mid-line.
        }
        ready.complete(false);
    }

    private String endOfLog() {
        List<String> lines = log().lines().toList();
        return "The end of " + log + ":\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private static int status(URI address) throws IOException {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** A port that nobody listens at, and that no connection gets by itself until the server takes it, when its forum is there. */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, SYSTEMS_OWN);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Somebody listens there; another will do.
            }
        }
    }
}
