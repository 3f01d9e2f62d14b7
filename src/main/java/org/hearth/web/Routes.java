package org.hearth.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forum's addresses and the page behind each. An address, once landed, never changes. */
public final class Routes {

    private static final List<Route> ALL = List.of(
            route("/", "/WEB-INF/pages/topic/home.xhtml"),
            route("/topics/{slug}", "/WEB-INF/pages/topic/view.xhtml"),
            route("/topics/{slug}/new", "/WEB-INF/pages/thread/new.xhtml"),
            route("/threads/{id}", "/WEB-INF/pages/thread/view.xhtml"),
            route("/threads/{id}/pin", "/WEB-INF/pages/thread/pin.xhtml"),
            route("/threads/{id}/lock", "/WEB-INF/pages/thread/lock.xhtml"),
            route("/live/threads/{id}", "/live"),
            route("/threads/{id}/{slug}", "/WEB-INF/pages/thread/view.xhtml"),
            route("/posts/{id}", "/WEB-INF/pages/post/find.xhtml"),
            route("/posts/{id}/reply", "/WEB-INF/pages/post/reply.xhtml"),
            route("/posts/{id}/edit", "/WEB-INF/pages/post/edit.xhtml"),
            route("/posts/{id}/history", "/WEB-INF/pages/post/history.xhtml"),
            route("/posts/{id}/remove", "/WEB-INF/pages/post/remove.xhtml"),
            route("/posts/{id}/replies", "/WEB-INF/pages/post/branch.xhtml"),
            route("/members/{name}", "/WEB-INF/pages/member/profile.xhtml"),
            route("/members/{name}/trust", "/WEB-INF/pages/member/trust.xhtml"),
            route("/members/{name}/avatar", "/avatar"),
            route("/sign-in", "/WEB-INF/pages/member/sign-in.xhtml"),
            route("/join", "/WEB-INF/pages/member/join.xhtml"),
            route("/set-up/{token}", "/WEB-INF/pages/member/set-up.xhtml"),
            route("/account", "/WEB-INF/pages/member/account.xhtml"),
            route("/reading", "/WEB-INF/pages/thread/reading.xhtml"),
            route("/moderation", "/WEB-INF/pages/moderation/log.xhtml"),
            route("/moderation/log", "/WEB-INF/pages/moderation/log.xhtml"),
            route("/admin", "/WEB-INF/pages/admin/home.xhtml"),
            route("/admin/topics", "/WEB-INF/pages/admin/topics.xhtml"),
            route("/admin/topics/new", "/WEB-INF/pages/admin/topic.xhtml"),
            route("/admin/topics/{slug}", "/WEB-INF/pages/admin/topic.xhtml"),
            route("/admin/members", "/WEB-INF/pages/admin/members.xhtml"),
            route("/admin/care", "/WEB-INF/pages/admin/care.xhtml"),
            route("/drafts", "/WEB-INF/pages/draft/list.xhtml"),
            route("/admin/formatting", "/WEB-INF/pages/admin/formatting.xhtml"),
            route("/help/formatting", "/WEB-INF/pages/care/formatting.xhtml"),
            route("/help/now", "/WEB-INF/pages/care/now.xhtml"),
            route("/guidelines", "/WEB-INF/pages/care/guidelines.xhtml"),
            route("/privacy", "/WEB-INF/pages/care/privacy.xhtml"));

    private Routes() {
    }

    /** @return the page behind an address; empty when there is none */
    public static Optional<Match> find(String path) {
        for (Route route : ALL) {
            Matcher matcher = route.pattern().matcher(path);
            if (matcher.matches()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < route.names().size(); i++) {
                    values.put(route.names().get(i), decoded(matcher.group(i + 1)));
                }
                return Optional.of(new Match(route.view(), values));
            }
        }
        return Optional.empty();
    }

    /** Names may have letters beyond a-z, which browsers send as percent signs. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException loosePercentSign) {
            return part;
        }
    }

    private static Route route(String address, String view) {
        List<String> names = new ArrayList<>();
        Matcher parts = Pattern.compile("\\{(\\w+)}").matcher(address);
        while (parts.find()) {
            names.add(parts.group(1));
        }
        return new Route(Pattern.compile(address.replaceAll("\\{\\w+}", "([^/]+)")), names, view);
    }

    private record Route(Pattern pattern, List<String> names, String view) {
    }

    /** A page, and what the address says at the places in braces. */
    public record Match(String view, Map<String, String> values) {
    }
}
