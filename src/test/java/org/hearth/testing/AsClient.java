package org.hearth.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;

/**
 * A test that asks the shared server over HTTP, as any program on the outside may: no redirect is followed, no cookie kept.
 *
 * <pre>
 * class HeadersIT extends AsClient {
 *     {@literal @}Test
 *     void every_answer_forbids_frames() {
 *         assertThat(get("/nowhere").headers().firstValue("Content-Security-Policy").orElseThrow())
 *                 .contains("frame-ancestors 'none'");
 * </pre>
 */
@RunAsClient
public abstract class AsClient extends Deployed {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The address of a path of the shared server, such as "/threads/3". */
    protected static URI address(String path) {
        return OneServer.shared().base().resolve(path);
    }

    /** All that the shared server has printed so far. */
    protected static String serverLog() {
        return OneServer.shared().log();
    }

    /** The lines of the shared server's security log, the oldest first. */
    protected static List<String> securityLog() {
        return OneServer.shared().securityLog();
    }

    /** @param headers names and values in turn */
    protected static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends any request, for what {@link #get} can't say: {@code send(request("/join").POST(...))}. */
    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    /**
     * How many SQL statements a page takes. A page that the server has kept takes none, so compare pages that were not asked
     * before, or a member's.
     *
     * @param headers names and values in turn, such as "Cookie", "JSESSIONID=..."
     */
    protected static int statements(String path, String... headers) {
        String key = UUID.randomUUID().toString();
        HttpRequest.Builder request = request(path).header(TestDoor.COUNT, key);
        send(headers.length == 0 ? request : request.headers(headers));
        return counted(key);
    }

    static int counted(String key) {
        return Integer.parseInt(get(TestDoor.COUNTED + key).body());
    }
}
