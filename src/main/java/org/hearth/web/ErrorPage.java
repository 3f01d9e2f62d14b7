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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.access.Refused;
import org.hearth.access.Verdict;

/** The pages for when something is not possible. They need neither Faces nor the database. */
public class ErrorPage extends HttpServlet {

    static final String EXPIRED = "expired";
    static final String FOREIGN = "foreign";
    /** What a guest reads at a member's page; often a member whose sign-in has ended. */
    private static final String SIGN_IN = "guest";

    private static final Pattern BLANK = Pattern.compile("\\{\\{([^{}]+)}}");
    /** What members need not be told. */
    private static final Pattern GUESTS = Pattern.compile("(?s)<!--guest-->.*?<!--/guest-->");

    @Inject
    private Phrases phrases;
    @Inject
    private Assets assets;

    private String template;

    @Override
    public void init() {
        try (InputStream in = ErrorPage.class.getResourceAsStream("error.html")) {
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String next = address != null && (key.equals(SIGN_IN) || code == HttpServletResponse.SC_NOT_FOUND)
                ? "?next=" + Url.encode((String) address) : "";
        boolean guest = request.getUserPrincipal() == null;
        response.getWriter().write(fill(guest ? template : GUESTS.matcher(template).replaceAll(""), Map.of(
                "title", phrases.of("error." + key + ".title"),
                "words", words(key.equals("404") && !guest ? "404.member" : key, request),
                "next", next,
                "action", key.equals(SIGN_IN) ? "/sign-in" + next : "/",
                "actionWords", phrases.of(key.equals(SIGN_IN) ? "bar.sign-in" : "error.action"),
                "code", phrases.of("error.code", code),
                "css", assets.of("hearth.css"), "js", assets.of("hearth.js"), "icon", assets.of("icon.svg"))));
    }

    private String key(int code, HttpServletRequest request) {
        if (refused(request).filter(verdict -> verdict.reason().equals("refused.guest")).isPresent()) {
            return SIGN_IN;
        }
        Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        if (EXPIRED.equals(message) || FOREIGN.equals(message)) {
            return (String) message;
        }
        return phrases.has("error." + code + ".title") ? String.valueOf(code) : code < 500 ? "400" : "500";
    }

    private String words(String key, HttpServletRequest request) {
        return refused(request).filter(verdict -> !key.equals(SIGN_IN))
                .map(verdict -> phrases.of(verdict.reason(), verdict.details().toArray()))
                .orElseGet(() -> phrases.of("error." + key + ".words"));
    }

    private static Optional<Verdict> refused(HttpServletRequest request) {
        return Optional.ofNullable((Refused) request.getAttribute(Refused.class.getName())).map(Refused::verdict);
    }

    /** What is not given is a sentence of the bundle. */
    private String fill(String page, Map<String, String> values) {
        return BLANK.matcher(page).replaceAll(blank -> Matcher.quoteReplacement(escape(
                values.containsKey(blank.group(1)) ? values.get(blank.group(1)) : phrases.of(blank.group(1)))));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
