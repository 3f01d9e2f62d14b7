package org.hearth.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with cookies of their own who asks a server, mostly the shared one, over HTTP and fills in its forms, also in ways
 * that no browser would: any field can be changed, left out or made up. No redirect is followed.
 *
 * <pre>
 * Person ada = Person.member("ada");
 * Person.Form form = ada.form("/threads/3/a-title", "reply");
 * ada.send(form.with("text", "Hello").with("send", "send"));
 * </pre>
 */
public final class Person {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);

    private final CookieManager cookies;
    private final HttpClient http;
    private final URI forum;

    private Person(URI forum) {
        this(forum, new CookieManager());
    }

    private Person(URI forum, CookieManager cookies) {
        this.forum = forum;
        this.cookies = cookies;
        // Browsers do not ask for another protocol without TLS; and a form that does is waited for beyond its end by the server.
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    }

    /** Nobody the forum knows. */
    public static Person guest() {
        return new Person(AsClient.address("/"));
    }

    /** Nobody another forum than the shared one knows. */
    public static Person guest(Server forum) {
        return new Person(forum.base());
    }

    /** The same person, with the same cookies, at another node of the same forum: browsers take no notice of the port. */
    public Person at(Server node) {
        return new Person(node.base(), cookies);
    }

    /** A sample member or the {@link Server#ADMINISTRATOR}, signed in. */
    public static Person member(String name) {
        return guest().signedIn(name);
    }

    public static Person member(String name, Server forum) {
        return guest(forum).signedIn(name);
    }

    private Person signedIn(String name) {
        HttpResponse<String> in = send(form("/sign-in", "signin").with("username", name)
                .with("password", Server.PASSWORD).with("send", "send"));
        if (in.statusCode() != 302) {
            throw new IllegalStateException(name + " could not sign in: " + in.statusCode());
        }
        return this;
    }

    /** Somebody who joins under this name. */
    public static HttpResponse<String> joins(Form form, Person who, String name) {
        return who.send(form.with("username", name).with("password", Server.PASSWORD).with("agreed", "true").with("send", "send"));
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers));
    }

    public HttpResponse<String> send(Form form, String... headers) {
        return send(request(form.action(), headers).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.body())));
    }

    /** Sends a body as no browser would write it. */
    public HttpResponse<String> send(String path, String body, String type) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file of this name and content in this field. */
    public HttpResponse<String> send(Form form, String field, String fileName, byte[] content) {
        String between = "--between";
        StringBuilder fields = new StringBuilder();
        form.fields().forEach((name, values) -> values.forEach(value -> fields.append("--").append(between)
                .append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value).append("\r\n")));
        fields.append("--").append(between).append("\r\nContent-Disposition: form-data; name=\"").append(field)
                .append("\"; filename=\"").append(fileName).append("\"\r\n\r\n");
        return send(request(form.action()).header("Content-Type", "multipart/form-data; boundary=" + between)
                .POST(BodyPublishers.ofByteArray(whole(fields.toString(), content, "\r\n--" + between + "--\r\n"))));
    }

    /** In one piece: a browser says how long its form is. */
    private static byte[] whole(String before, byte[] content, String after) {
        byte[] head = before.getBytes(StandardCharsets.UTF_8);
        byte[] tail = after.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + content.length + tail.length).put(head).put(content).put(tail).array();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(forum.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return the id of the post that an answer leads to; empty when it leads elsewhere */
    public static Optional<String> post(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").filter(location -> location.matches(".*#post-\\d+"))
                .map(location -> location.replaceFirst(".*#post-", ""));
    }

    /** The values of a cookie that this person holds; empty for none. */
    public List<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).map(HttpCookie::getValue).toList();
    }

    /** Holds a cookie that the forum did not give. */
    public Person holding(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(forum, cookie);
        return this;
    }

    /** The form of this id as the page shows it, with what stands in its fields. */
    public Form form(String path, String id) {
        return form(get(path), id);
    }

    /** The form of this id on a page that was answered. */
    public static Form form(HttpResponse<String> page, String id) {
        Matcher forms = FORM.matcher(page.body());
        while (forms.find()) {
            if (forms.group(1).contains("id=\"" + id + "\"")) {
                Map<String, List<String>> fields = new LinkedHashMap<>();
                Matcher field = FIELD.matcher(forms.group(2));
                while (field.find()) {
                    boolean area = field.group(2) != null;
                    boolean list = field.group(4) != null;
                    String tag = area ? field.group(2) : list ? field.group(4) : field.group(1);
                    String value = area ? unescaped(field.group(3).replaceFirst("^\\R", ""))
                            : list ? attribute(field.group(5), "selected\" value") : attribute(tag, "value");
                    if (attribute(tag, "name") != null && !tag.matches("(?s).*type=\"(checkbox|file|submit)\".*")) {
                        fields.merge(attribute(tag, "name"), List.of(value == null ? "" : value),
                                (one, more) -> java.util.stream.Stream.concat(one.stream(), more.stream()).toList());
                    }
                }
                return new Form(attribute(forms.group(1), "action"), fields);
            }
        }
        throw new IllegalStateException("No form " + id + " at " + page.uri() + ", which answers " + page.statusCode() + ": "
                + page.body().replaceAll("(?s)<[^>]*>|\\s+", " ").replaceAll(" +", " "));
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + Pattern.quote(name) + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? unescaped(value.group(1)) : null;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    /**
     * What a form sends.
     *
     * @param fields by name; those of several values send them all
     */
    public record Form(String action, Map<String, List<String>> fields) {

        public Form with(String name, String value) {
            Map<String, List<String>> changed = new LinkedHashMap<>(fields);
            changed.put(name, List.of(value));
            return new Form(action, changed);
        }

        public Form without(String name) {
            Map<String, List<String>> changed = new LinkedHashMap<>(fields);
            changed.remove(name);
            return new Form(action, changed);
        }

        /** The same sent to another address. */
        public Form to(String address) {
            return new Form(address, fields);
        }

        public String value(String name) {
            return fields.get(name).get(0);
        }

        /** As a browser writes it into the body, or a link into its query. */
        public String body() {
            return fields.entrySet().stream().flatMap(field -> field.getValue().stream()
                    .map(value -> encode(field.getKey()) + "=" + encode(value))).collect(Collectors.joining("&"));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
