package org.hearth.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.hearth.settings.BadSetting;
import org.hearth.settings.Settings;
import org.hearth.web.Secrets;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What {@code payara/run} asks before it starts the server, so that a mistake in the settings, a port in use or a
 * database out of reach shows in a second. Prints, a line each, the address, the port, the largest request and its largest
 * head in bytes, and the seconds it may take; of one node of several also its own address and port for the others, the list of
 * them all, and the name by which they know each other. Or one line that says what is wrong, and exits with 1.
 */
final class Preflight {
    private Preflight() {
    }

    public static void main(String... ignored) {
        try {
            Settings settings = new Settings(System::getenv);
            InetAddress host = listen(settings);
            // A database elsewhere is asked for here. The embedded one opens with the server, for opening takes time.
            if (!HearthDataSource.embedded(settings)) {
                HearthDataSource.open(settings).getConnection().close();
            }
            System.out.println(host.getHostAddress());
            System.out.println(settings.port());
            System.out.println(settings.maxBody());
            System.out.println(settings.maxHeader());
            System.out.println(settings.maxSeconds());
            if (settings.node().isPresent()) {
                String[] node = settings.node().get().split(":");
                System.out.println(free("HEARTH_NODE", node[0], Integer.parseInt(node[1])).getHostAddress());
                System.out.println(node[1]);
                System.out.println(String.join(",", settings.nodes()));
                System.out.println(groupName(settings));
            }
        } catch (SQLException e) {
            System.out.println(HearthDataSource.unusable(new Settings(System::getenv), e));
            System.exit(1);
        } catch (BadSetting | IOException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * The server takes into the group whoever reaches its port and knows this name, so nobody can guess it who doesn't know the
     * database's password. All nodes come to the same one, whatever address the database has for them.
     */
    private static String groupName(Settings settings) throws SQLException {
        PGSimpleDataSource database = HearthDataSource.open(settings).unwrap(PGSimpleDataSource.class);
        return "hearth-" + Secrets.hash("group " + database.getDatabaseName() + "\n" + database.getPassword()).substring(0, 40);
    }

    private static InetAddress listen(Settings settings) throws IOException {
        return free("HEARTH_HOST", settings.host(), settings.port());
    }

    private static InetAddress free(String setting, String name, int port) throws IOException {
        boolean own = setting.equals("HEARTH_NODE");
        try (ServerSocket socket = new ServerSocket()) {
            InetAddress host = InetAddress.getByName(name);
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return host;
        } catch (UnknownHostException e) {
            throw new IOException(setting + ": there is no address called \"" + name + "\".", e);
        } catch (IOException e) {
            throw new IOException((own ? "The other nodes cannot be listened to at " : "The forum cannot listen at ") + name + ":" + port
                    + " (" + e.getMessage() + "): stop what uses that port, or choose another with " + (own ? setting : "PORT") + ".", e);
        }
    }
}
