package org.hearth.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.hearth.settings.BadSetting;
import org.hearth.settings.Settings;

/**
 * What {@code payara/run} asks before it starts the server, so that a mistake in the settings, a port in use or a
 * database out of reach shows in a second. Prints, a line each, the address, the port, the largest request and its largest
 * head in bytes, and the seconds it may take; or one line that says what is wrong, and exits with 1.
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
        } catch (SQLException e) {
            System.out.println(HearthDataSource.unusable(new Settings(System::getenv), e));
            System.exit(1);
        } catch (BadSetting | IOException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static InetAddress listen(Settings settings) throws IOException {
        String where = settings.host() + ":" + settings.port();
        try (ServerSocket socket = new ServerSocket()) {
            InetAddress host = InetAddress.getByName(settings.host());
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, settings.port()));
            return host;
        } catch (UnknownHostException e) {
            throw new IOException("HEARTH_HOST: there is no address called \"" + settings.host() + "\".", e);
        } catch (IOException e) {
            throw new IOException("The forum cannot listen at " + where + " (" + e.getMessage()
                    + "): stop what uses that port, or choose another with PORT.", e);
        }
    }
}
