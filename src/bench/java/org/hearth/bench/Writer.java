package org.hearth.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member who signs in and posts through the forms, as a browser without script does. */
final class Writer {

    /** After so many replies a writer goes to another thread, so that its page stays near 20 posts. */
    private static final int REPLIES_A_THREAD = 8;
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value)=\"([^\"]*)\"");

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Queue<Form> open = new ArrayDeque<>();
    private Form form;
    private int sent;

    private record Answer(int status, String location, String body) {
    }

    /** A form as it was shown: where it goes and what stands hidden in it. */
    private record Form(String action, Map<String, String> fields) {
    }

    Writer(Forum forum, String name) throws IOException {
        address = forum.address();
        Form signIn = form(ask("/sign-in", null).body(), "signin");
        Map<String, String> typed = new LinkedHashMap<>(signIn.fields());
        typed.putAll(Map.of("username", name, "password", Seed.PASSWORD, "send", ""));
        Answer answer = ask(signIn.action(), typed);
        if (answer.status() != 302) {
            throw new IOException(name + " could not sign in: " + answer.status() + " " + answer.body());
        }
    }

    /** The header that makes a request this member's. */
    String cookieHeader() {
        return "Cookie: " + cookie();
    }

    /** Opens the threads to reply to next. */
    void open(List<String> threads) throws IOException {
        for (String thread : threads) {
            open.add(form(ask(thread, null).body(), "reply"));
        }
    }

    /**
     * Sends the form, follows the redirects, and reads the page that they lead to.
     *
     * @throws IOException when the new post does not stand on it
     */
    void reply(String text) throws IOException {
        if (form == null || sent++ % REPLIES_A_THREAD == 0 && !open.isEmpty()) {
            form = open.remove();
        }
        Map<String, String> typed = new LinkedHashMap<>(form.fields());
        typed.putAll(Map.of("subject", "", "text", text, "send", ""));
        Answer answer = ask(form.action(), typed);
        String post = answer.location() == null ? "" : answer.location().replaceFirst(".*#post-", "");
        while (answer.status() == 302) {
            answer = ask(answer.location().replaceFirst("#.*", ""), null);
        }
        if (answer.status() != 200 || post.isEmpty() || !answer.body().contains("id=\"post-" + post + "\"")) {
            throw new IOException("The reply did not appear: " + answer.status() + " " + post);
        }
        form = form(answer.body(), "reply");
    }

    private static Form form(String page, String id) throws IOException {
        Matcher begin = Pattern.compile("<form id=\"" + id + "\"[^>]*action=\"([^\"]*)\"").matcher(page);
        if (!begin.find()) {
            throw new IOException("There is no form " + id + " on the page: " + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Matcher hidden = HIDDEN.matcher(page.substring(begin.start(), page.indexOf("</form>", begin.start()))); hidden.find();) {
            String name = "";
            String value = "";
            for (Matcher attribute = ATTRIBUTE.matcher(hidden.group()); attribute.find();) {
                name = attribute.group(1).equals("name") ? attribute.group(2) : name;
                value = attribute.group(1).equals("value") ? attribute.group(2) : value;
            }
            fields.put(name, value);
        }
        return new Form(begin.group(1).replace("&amp;", "&"), fields);
    }

    private Answer ask(String path, Map<String, String> sent) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Cookie", cookie());
        if (sent != null) {
            byte[] body = sent.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&")).getBytes(StandardCharsets.US_ASCII);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            connection.getOutputStream().write(body);
        }
        int status = connection.getResponseCode();
        for (String cookie : connection.getHeaderFields().getOrDefault("Set-Cookie", List.of())) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, connection.getHeaderField("Location"),
                    in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private String cookie() {
        return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }
}
