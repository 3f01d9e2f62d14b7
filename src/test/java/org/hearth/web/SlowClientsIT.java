package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearth.testing.AsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that begin and don't end. They hold what they hold; nobody who reads waits for them. */
class SlowClientsIT extends AsClient {

    private static final int MANY = 500;
    private static final int READERS = 30;

    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void readers_do_not_wait_for_heads_that_never_end() throws IOException {
        for (int i = 0; i < MANY; i++) {
            begin("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        }
        readersAreAnswered();
        assertThat(slow.stream().filter(SlowClientsIT::waits)).as("still open while others read").hasSizeGreaterThan(MANY / 2);
    }

    @Test
    void readers_do_not_wait_for_forms_that_never_arrive() throws IOException {
        for (int i = 0; i < MANY; i++) {
            begin("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 1000\r\n\r\nusername=");
        }
        readersAreAnswered();
        assertThat(slow.stream().filter(SlowClientsIT::waits)).as("forms still arriving while others read").isNotEmpty()
                .as("of one address").hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void a_head_that_is_too_large_is_refused() throws IOException {
        Socket socket = begin("GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(20_000) + "\r\n\r\n");
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("xception");
    }

    private Socket begin(String request) throws IOException {
        Socket socket = new Socket(address("/").getHost(), address("/").getPort());
        slow.add(socket);
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (SocketException hungUp) {
            // It has its answer already.
        }
        return socket;
    }

    private static void readersAreAnswered() {
        for (int i = 0; i < READERS; i++) {
            assertThat(get("/").statusCode()).isEqualTo(200);
        }
    }

    /** Whether the server has neither answered nor hung up. */
    private static boolean waits(Socket socket) {
        try {
            socket.setSoTimeout(1);
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
