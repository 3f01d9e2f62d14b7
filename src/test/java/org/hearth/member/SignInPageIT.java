package org.hearth.member;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.button;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.status;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.hearth.testing.Server;

class SignInPageIT extends InBrowser {

    private static final String SESSION = "JSESSIONID";
    private static final String KEPT = "kept";

    @Journey
    void a_wrong_password_and_an_unknown_name_are_answered_alike(Script script) {
        Page guest = page(script);
        signIn(guest, "ada", "not her password");
        assertThat(guest).hasURL("/sign-in");
        assertThat(guest.locator(".notice.error")).hasText(said("sign-in.wrong"));
        assertThat(field(guest, "Username")).hasValue("ada");
        axe(guest);
        String known = guest.locator("main").innerText();
        signIn(guest, "nobody-of-this-name", "not her password");
        assertThat(guest.locator("main").innerText()).isEqualTo(known);
    }

    @Journey
    void a_name_signs_in_in_any_case_with_a_session_of_its_own(Script script) {
        Page guest = page(script);
        guest.context().addCookies(List.of(new Cookie(SESSION, "chosenbysomebodyelse").setDomain("127.0.0.1").setPath("/")));
        signIn(guest, " ADA ", Server.PASSWORD);
        assertThat(guest).hasURL("/");
        assertThat(guest.locator(".menu summary")).hasText("Ada");
        Cookie session = cookie(guest, SESSION).orElseThrow();
        assertThat(session.value).isNotEqualTo("chosenbysomebodyelse");
        assertThat(session.httpOnly).isTrue();
        assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(cookie(guest, KEPT)).isEmpty();
        guest.navigate("/sign-in");
        assertThat(guest).hasURL("/");

        without(guest.context(), SESSION);
        guest.navigate("/");
        assertThat(guest.locator(".menu")).hasCount(0);
    }

    @Journey
    void keep_me_signed_in_outlives_the_session(Script script) {
        Page member = page(script);
        member.navigate("/sign-in?next=%2Ftopics%2Fgrief");
        field(member, "Username").fill("ada");
        field(member, "Password").fill(Server.PASSWORD);
        field(member, "Keep me signed in").check();
        press(member, "Sign in");
        assertThat(member).hasURL("/topics/grief");
        Cookie kept = cookie(member, KEPT).orElseThrow();
        assertThat(kept.httpOnly).isTrue();
        assertThat(kept.sameSite).isEqualTo(SameSiteAttribute.LAX);

        without(member.context(), SESSION);
        member.navigate("/account");
        assertThat(member.locator(".menu summary")).hasText("Ada");

        signOut(member);
        member.context().addCookies(List.of(kept));
        member.navigate("/");
        assertThat(member.locator(".menu")).hasCount(0);
    }

    @Journey
    void after_signing_out_a_browser_knows_nothing_of_the_member(Script script) {
        Page member = page(script);
        String name = fresh();
        join(member, name);
        member.navigate("/");
        Cookie session = cookie(member, SESSION).orElseThrow();
        assertThat(status(member, "/sign-out")).as("signing out by a link").isEqualTo(405);

        signOut(member);
        assertThat(member.locator(".menu")).hasCount(0);
        assertThat(member.content()).doesNotContain(name);
        assertThat(member.context().cookies()).extracting(cookie -> cookie.name).isSubsetOf("form", "reading");
        member.navigate("/account");
        assertThat(member.locator("h1")).not().hasText("Your account");
        member.context().addCookies(List.of(session));
        member.navigate("/");
        assertThat(member.locator(".menu")).hasCount(0);
    }

    @Journey
    void signing_in_leads_back_within_the_forum_and_nowhere_else(Script script) {
        for (String next : List.of("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)")) {
            Page guest = page(script);
            guest.navigate("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
            field(guest, "Username").fill("ada");
            field(guest, "Password").fill(Server.PASSWORD);
            press(guest, "Sign in");
            assertThat(guest).hasURL("/");
        }
    }

    @Journey
    void the_way_from_a_page_to_sign_in_leads_back_to_it(Script script) {
        Page guest = page(script);
        guest.navigate("/topics/grief");
        guest.locator(".bar").getByText("Sign in").click();
        field(guest, "Username").fill("ada");
        field(guest, "Password").fill(Server.PASSWORD);
        press(guest, "Sign in");
        assertThat(guest).hasURL("/topics/grief");
    }

    private static void signOut(Page member) {
        member.locator(".menu summary").click();
        button(member, "Sign out").click();
        assertThat(member).hasURL("/");
    }

    private static Optional<Cookie> cookie(Page page, String name) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals(name)).findFirst();
    }

    private static void without(BrowserContext context, String cookie) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
    }
}
