package org.hearth.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hearth.access.Refused;

/** The pages for when something is not possible. They need neither Faces nor the database. */
public class ErrorPage extends HttpServlet {

    static final String EXPIRED = "expired";
    static final String FOREIGN = "foreign";

    @Inject
    private Phrases phrases;
    @Inject
    private Assets assets;

    private String template;

    @Override
    public void init() {
        try (InputStream in = ErrorPage.class.getResourceAsStream("error.html")) {
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)<!--kept-->.*?<!--/kept-->", "").replaceAll("(?s)<!--.*?-->", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status == null ? HttpServletResponse.SC_NOT_FOUND : (Integer) status;
        response.setStatus(code);
        response.setContentType("text/html;charset=UTF-8");
        String key = key(code, request);
        response.getWriter().write(fill(Map.ofEntries(Map.entry("title", phrases.of("error." + key + ".title")),
                Map.entry("words", words(key, request)), Map.entry("code", phrases.of("error.code", code)),
                Map.entry("name", phrases.of("forum.name")), Map.entry("help", phrases.of("foot.help")),
                Map.entry("action", "/"), Map.entry("actionWords", phrases.of("error.action")), Map.entry("base", "/"),
                Map.entry("css", assets.of("hearth.css")), Map.entry("js", assets.of("hearth.js")),
                Map.entry("icon", assets.of("icon.svg")), Map.entry("lang", "en"), Map.entry("dir", "ltr"))));
    }

    private String key(int code, HttpServletRequest request) {
        Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        if (EXPIRED.equals(message) || FOREIGN.equals(message)) {
            return (String) message;
        }
        return phrases.has("error." + code + ".title") ? String.valueOf(code) : code < 500 ? "400" : "500";
    }

    private String words(String key, HttpServletRequest request) {
        return request.getAttribute(Refused.class.getName()) instanceof Refused refused
                ? phrases.of(refused.verdict().reason(), refused.verdict().details().toArray())
                : phrases.of("error." + key + ".words");
    }

    private String fill(Map<String, String> values) {
        String page = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", escape(value.getValue()));
        }
        return page;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
