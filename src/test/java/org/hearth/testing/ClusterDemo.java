package org.hearth.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code payara/cluster-demo}: PostgreSQL, two nodes and the proxy on this machine, for a person to see. PORT is where the proxy
 * listens; the four ports after it are the nodes', for people and for each other.
 */
public final class ClusterDemo {

    private ClusterDemo() {
    }

    public static void main(String... ignored) throws IOException, InterruptedException {
        String given = System.getenv("PORT");
        int port = given == null || given.isBlank() ? 8080 : Integer.parseInt(given.strip());
        Path folder = Path.of("target", "cluster-demo").toAbsolutePath();
        Path proxy = Programs.find("haproxy", "haproxy");
        System.out.println("Starting PostgreSQL and two nodes; this takes a minute.");
        Database.restart();

        List<Integer> ports = List.of(port + 1, port + 2, port + 3, port + 4);
        Map<String, String> settings = new HashMap<>(Map.of("HEARTH_BASE_URL", "http://localhost:" + port,
                "HEARTH_TRUSTED_PROXIES", "127.0.0.1", "HEARTH_DATA", folder.resolve("data").toString()));
        Server.node(folder, folder.resolve("one"), 0, ports, settings);
        Server.node(folder, folder.resolve("two"), 1, ports, settings);

        ProcessBuilder builder = new ProcessBuilder(proxy.toString(), "-db", "-f", Path.of("payara", "haproxy.cfg").toString());
        builder.environment().put("HEARTH_PROXY", "127.0.0.1:" + port);
        builder.environment().put("HEARTH_ONE", "127.0.0.1:" + ports.get(0));
        builder.environment().put("HEARTH_TWO", "127.0.0.1:" + ports.get(1));
        Process running = builder.redirectErrorStream(true).redirectOutput(Files.createDirectories(folder).resolve("haproxy.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(running::destroy));

        System.out.printf("Hearth is ready at http://localhost:%d/, through the proxy; its nodes are at ports %d and %d.%n"
                        + "Members are ada, ben, cleo and the moderator mo, the administrator is %s; their password: %s%n"
                        + "To see a node go: kill -9 %s; its members go on at the other. Ctrl-C stops everything.%n",
                port, ports.get(0), ports.get(1), Server.ADMINISTRATOR, Server.PASSWORD,
                "$(pgrep -f 'PayaraMicroImpl.*--port " + ports.get(0) + " ')");
        running.waitFor();
        System.out.println("The proxy stopped; the reason stands in " + folder.resolve("haproxy.log"));
        System.exit(1);
    }
}
