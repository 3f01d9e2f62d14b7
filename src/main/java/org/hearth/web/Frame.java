package org.hearth.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.access.Guardian;
import org.hearth.access.Visitor;

/** What stands around every page, those of Faces and those of errors: the bar above it and the foot below. */
@Named
@ApplicationScoped
public class Frame {

    @Inject
    private Phrases say;
    @Inject
    private Visitor visitor;
    @Inject
    private Guardian guardian;
    @Inject
    private Csrf csrf;
    @Inject
    private Assets assets;

    private Html brand;
    private Html foot;

    /** What is the same for everybody. */
    @PostConstruct
    void draw() {
        brand = new Html().start("a", "skip").attribute("href", "#main").text(say.of("bar.skip")).end("a").start("header", "bar")
                .start("a", "brand").attribute("href", "/")
                .start("svg").attribute("viewBox", "0 0 24 24").attribute("width", "24").attribute("height", "24").attribute("fill", "none")
                .attribute("stroke", "currentColor").attribute("stroke-width", "1.8").attribute("stroke-linecap", "round")
                .attribute("stroke-linejoin", "round").attribute("aria-hidden", "true")
                .start("path").attribute("d", "M12 3c.6 3.2 4.8 5 4.8 9.4A4.8 4.8 0 0 1 12 17.2a4.8 4.8 0 0 1-4.8-4.8c0-1.7.8-2.9 1.7-3.9.3 1.3 1 2"
                        + " 1.9 2.3C10.500 7.700 10.900 5 12 3Z").empty()
                .start("path").attribute("d", "M4 20.500h16").empty().end("svg").text(say.of("forum.name")).end("a")
                .start("nav").attribute("aria-label", say.of("bar.main"));
        foot = new Html().start("footer");
        link(foot, "help-now", "/help/now", "foot.help");
        link(foot, null, "/guidelines", "foot.guidelines");
        link(foot, null, "/privacy", "foot.privacy");
        link(foot, null, "/reading", "foot.reading");
        foot.start("noscript").of("span", null, say.of("foot.zone", say.zone())).end("noscript").text("\n")
                .start("a", "theme-switch").attribute("href", "/reading#appearance").attribute("data-light", say.of("foot.to-light"))
                .attribute("data-dark", say.of("foot.to-dark")).text(say.of("foot.theme")).end("a").end("footer")
                // Last, so that the page is there before it.
                .start("script").attribute("src", assets.of("hearth.js")).end("script");
    }

    /**
     * @param home whether it stands above the home page
     * @param next follows the addresses where a guest signs in or joins, so that they lead back; null to lead nobody there
     * @param menu the member's; null for a guest
     */
    void bar(Html html, boolean home, String next, Menu menu) {
        html.add(brand).start("a").attribute("href", "/").attribute("aria-current", home ? "page" : null).text(say.of("bar.topics")).end("a");
        html.text("\n");
        if (menu != null) {
            write(html, menu);
        } else if (next != null) {
            link(html, null, "/sign-in" + next, "bar.sign-in");
            link(html, null, "/join" + next, "bar.join");
        }
        html.end("nav").end("header");
    }

    void foot(Html html) {
        html.add(foot);
    }

    /** @return the menu of the member who asks; null for a guest */
    Menu menu() {
        return visitor.isGuest() ? null : new Menu(visitor.getName(), visitor.getDisplayName(), guardian.moderate().allowed(),
                guardian.administer().allowed(), csrf.getToken());
    }

    private void write(Html html, Menu menu) {
        html.start("details", "menu").start("summary").of("bdi", null, menu.displayName).end("summary").start("ul");
        item(html, "/members/" + menu.name, "bar.profile");
        item(html, "/drafts", "drafts.title");
        item(html, "/account", "bar.account");
        if (menu.moderates) {
            item(html, "/moderation/log", "bar.moderation");
        }
        if (menu.administers) {
            item(html, "/admin", "bar.admin");
        }
        html.start("li").start("form").attribute("method", "post").attribute("action", "/sign-out").hidden(Csrf.FIELD, menu.token)
                .of("button", null, say.of("sign-out")).end("form").end("li").end("ul").end("details");
    }

    private void item(Html html, String href, String key) {
        html.start("li");
        link(html, null, href, key);
        html.end("li");
    }

    private void link(Html html, String style, String href, String key) {
        html.start("a", style).attribute("href", href).text(say.of(key)).end("a").text("\n");
    }

    /**
     * What a member finds in their menu.
     *
     * @param token for the form that signs them out
     */
    record Menu(String name, String displayName, boolean moderates, boolean administers, String token) {
    }
}
