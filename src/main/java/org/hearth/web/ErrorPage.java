package org.hearth.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.access.Refused;
import org.hearth.access.Verdict;
import org.hearth.access.Visitor;
import org.hearth.draft.Drafts;
import org.hearth.member.SignedIn;
import org.hearth.thread.Reading;

/**
 * The pages for when something is not possible. They need neither Faces nor the database; when it answers, members find their own
 * menu on them.
 */
public class ErrorPage extends HttpServlet {

    static final String EXPIRED = "expired";
    static final String FOREIGN = "foreign";
    /** On a request that the database was away for: whether a form of ours sent it, whose words may be shown again. */
    static final String AWAY = "away";
    /** What a guest reads at a member's page; often a member whose sign-in has ended. */
    private static final String SIGN_IN = "guest";

    private static final String WORDS_HERE = "words";
    private static final String BAR = "<!--bar-->";
    private static final String FOOT = "<!--foot-->";
    private static final String FORM = "<!--form-->";
    private static final String CODE = "<!--code-->";
    /** Fields that no page repeats. */
    private static final Pattern SECRET = Pattern.compile("(?i).*password.*|current|fresh");

    private static final Pattern BLANK = Pattern.compile("\\{\\{([^{}]+)}}");
    /** In the address of a page that is refused: what it is about, which may be read all the same. */
    private static final Pattern READABLE = Pattern.compile("/(posts|threads)/\\d+(?=/)");

    @Inject
    private Phrases phrases;
    @Inject
    private Assets assets;
    @Inject
    private Visitor visitor;
    @Inject
    private Frame frame;

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
        String asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String next = key.equals(SIGN_IN) ? "?next=" + Url.encode(asked) : "";
        // What was refused at the very beginning was refused before anybody was known.
        Optional<SignedIn> member = SignedIn.in(request);
        member.ifPresent(visitor::comesAs);
        boolean guest = member.isEmpty();
        Map<String, String> values = new HashMap<>(Map.of(
                "title", phrases.of("error." + key + ".title"),
                "words", words(key.equals("404") && !guest ? "404.member" : key, request),
                "next", next,
                "action", "/",
                "actionWords", phrases.of("error.action"),
                "theme", Reading.DEFAULT.with("theme", Client.cookie(request, Reading.THEME_COOKIE)).colours(),
                "css", assets.of("hearth.css"), "icon", assets.of("icon.svg")));
        if (key.equals(SIGN_IN)) {
            values.put("action", "/sign-in" + next);
            values.put("actionWords", phrases.of("bar.sign-in"));
        } else if (refused(request).isPresent()) {
            Matcher readable = READABLE.matcher(asked);
            if (readable.lookingAt()) {
                values.put("action", readable.group());
                values.put("actionWords", phrases.of(readable.group(1).equals("posts") ? "error.to-post" : "error.to-thread"));
            }
        }
        Html bar = new Html();
        frame.bar(bar, false, guest ? next : null, guest ? null : menu(code));
        Html foot = new Html();
        frame.foot(foot);
        // Nothing went wrong when somebody only has to sign in.
        String number = key.equals(SIGN_IN) ? "" : new Html().of("p", "quiet", phrases.of("error.code", code)).toString();
        Whole.send(fill(template, values).replace(CODE, number).replace(BAR, bar.toString()).replace(FOOT, foot.toString())
                .replace(FORM, key.equals(WORDS_HERE) ? again(request) : ""), response);
    }

    /** The member's menu; none when the database is away, or may be: what went wrong is told in any case. */
    private Frame.Menu menu(int code) {
        try {
            return code >= 500 ? null : frame.menu();
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** The form that was sent, without the page around it, to be sent once more. */
    private String again(HttpServletRequest request) {
        StringBuilder form = new StringBuilder("<form id=\"again\" class=\"form\" method=\"post\" action=\"")
                .append(escape(Url.inside((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))).append('"');
        if (String.valueOf(request.getContentType()).startsWith("multipart/")) {
            form.append(" enctype=\"multipart/form-data\"");
        }
        form.append('>');
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (Drafts.WORDS.contains(name)) {
                    form.append("<div class=\"field\"><label for=\"").append(name).append("\">")
                            .append(escape(label(name))).append("</label><textarea rows=\"")
                            .append(value.length() > 200 ? 12 : 2).append("\" dir=\"auto\" id=\"").append(name).append("\" name=\"")
                            .append(name).append("\">\n").append(escape(value)).append("</textarea></div>");
                } else if (!SECRET.matcher(name).matches()) {
                    form.append("<input type=\"hidden\" name=\"").append(escape(name)).append("\" value=\"")
                            .append(escape(value)).append("\">");
                }
            }
        });
        return form.append("<p class=\"row\"><button class=\"do\">").append(escape(phrases.of("error.again")))
                .append("</button></p></form>").toString();
    }

    private String label(String field) {
        String key = "field." + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return phrases.of(phrases.has(key) ? key : "field.words");
    }

    private static boolean hasWords(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(field -> Drafts.WORDS.contains(field.getKey()) && !field.getValue()[0].isBlank());
    }

    private String key(int code, HttpServletRequest request) {
        if (refused(request).filter(verdict -> verdict.reason().equals("refused.guest")).isPresent()) {
            return SIGN_IN;
        }
        if (Boolean.TRUE.equals(request.getAttribute(AWAY)) && request.getMethod().equals("POST") && hasWords(request)) {
            return WORDS_HERE;
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
