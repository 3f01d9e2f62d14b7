package org.hearth.web;

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
            route("/", "/topic/home.xhtml"),
            route("/topics/{slug}", "/topic/view.xhtml"),
            route("/topics/{slug}/new", "/thread/new.xhtml"),
            route("/threads/{id}", "/thread/view.xhtml"),
            route("/threads/{id}/pin", "/thread/pin.xhtml"),
            route("/threads/{id}/lock", "/thread/lock.xhtml"),
            route("/threads/{id}/{slug}", "/thread/view.xhtml"),
            route("/posts/{id}", "/post/find.xhtml"),
            route("/posts/{id}/reply", "/post/reply.xhtml"),
            route("/posts/{id}/remove", "/post/remove.xhtml"),
            route("/posts/{id}/replies", "/post/branch.xhtml"),
            route("/members/{name}", "/member/profile.xhtml"),
            route("/members/{name}/avatar", "/avatar"),
            route("/sign-in", "/member/sign-in.xhtml"),
            route("/join", "/member/join.xhtml"),
            route("/set-up/{token}", "/member/set-up.xhtml"),
            route("/account", "/member/account.xhtml"),
            route("/reading", "/thread/reading.xhtml"),
            route("/moderation", "/moderation/log.xhtml"),
            route("/moderation/log", "/moderation/log.xhtml"),
            route("/admin", "/admin/home.xhtml"),
            route("/admin/topics", "/admin/topics.xhtml"),
            route("/admin/topics/new", "/admin/topic.xhtml"),
            route("/admin/topics/{slug}", "/admin/topic.xhtml"),
            route("/admin/members", "/admin/members.xhtml"),
            route("/admin/care", "/admin/care.xhtml"),
            route("/help/now", "/care/now.xhtml"),
            route("/guidelines", "/care/guidelines.xhtml"),
            route("/privacy", "/care/privacy.xhtml"));

    private Routes() {
    }

    /** @return the page behind an address; empty when there is none */
    public static Optional<Match> find(String path) {
        for (Route route : ALL) {
            Matcher matcher = route.pattern().matcher(path);
            if (matcher.matches()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < route.names().size(); i++) {
                    values.put(route.names().get(i), matcher.group(i + 1));
                }
                return Optional.of(new Match(route.view(), values));
            }
        }
        return Optional.empty();
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
