package org.hearth.member;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.article;
import static org.hearth.testing.Steps.beside;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.follow;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.post;
import static org.hearth.testing.Steps.reply;
import static org.hearth.testing.Steps.said;
import static org.hearth.testing.Steps.startThread;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;

class AccountPageIT extends InBrowser {

    /** A WebP picture of one pixel, which Java can read but not write. */
    private static final byte[] WEBP = Base64.getDecoder()
            .decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    @Journey
    void what_a_member_says_of_themselves_is_shown_and_the_email_never(Script script) {
        Page member = page(script);
        String name = join(member);
        String email = name + "@example.org";
        String shown = "Wren " + name;
        String thread = startThread(member, "between-sessions", "Introducing myself " + name, "Hello.");
        String post = reply(member, thread, "One thing more.");

        member.navigate("/account");
        field(member, "Display name").fill(shown);
        field(member, "Pronouns").fill("they/them");
        field(member, "About").fill("I knit <b>badly</b>.\n\nAnd often.");
        field(member, "Credentials").fill("Art therapist in training");
        field(member, "Email").fill(email);
        press(member, "Save profile");
        assertThat(member.getByText(said("done.profile"))).isVisible();
        assertThat(field(member, "Email")).hasValue(email);

        Page reader = page(script);
        reader.navigate("/members/" + name);
        assertThat(reader.locator("h1")).hasText(shown);
        assertThat(reader.locator("main")).containsText("they/them");
        assertThat(reader.locator(".words p")).hasText(new String[] {"I knit <b>badly</b>.", "And often."});
        assertThat(reader.locator(".facts")).containsText("Art therapist in training");
        assertThat(reader.locator(".facts")).containsText("1 thread, 1 reply");
        assertThat(reader.locator(".rows h3 bdi")).hasText(new String[] {"Introducing myself " + name, "Introducing myself " + name});
        assertThat(reader.locator(".rows .teaser")).hasText(new String[] {"One thing more.", "Hello."});
        picture(reader, "profile");

        reader.navigate(thread);
        assertThat(article(reader, post).locator("header")).containsText(shown);
        assertThat(article(reader, post).locator("header")).containsText("they/them");
        assertThat(reader.locator(".author-box")).containsText("Art therapist in training");

        Page olive = member(script, "olive");
        for (String address : List.of("/", "/members/" + name, thread, "/topics/between-sessions", "/admin/members?q=" + name)) {
            assertThat(reader.context().request().get(address).text()).as(address).doesNotContain(email);
            assertThat(olive.context().request().get(address).text()).as(address).doesNotContain(email);
        }
    }

    @Journey
    void what_does_not_fit_is_said_beside_its_field_and_stays_there(Script script) {
        Page member = page(script);
        join(member);
        member.navigate("/account");
        field(member, "Display name").fill("");
        field(member, "Pronouns").fill("p".repeat(41));
        field(member, "Email").fill("nowhere");
        press(member, "Save profile");

        assertThat(beside(member, "displayName")).hasText(said("display-name.empty"));
        assertThat(beside(member, "pronouns")).containsText(said("pronouns.too-long", 40, 41));
        assertThat(beside(member, "email")).containsText(said("email.wrong"));
        assertThat(field(member, "Pronouns")).hasValue("p".repeat(41));
        assertThat(field(member, "Email")).hasValue("nowhere");
    }

    @Journey
    void a_picture_takes_the_place_of_initials(Script script) {
        Page member = page(script);
        String name = join(member);
        member.navigate("/members/" + name);
        assertThat(member.locator(".face").first()).hasText(name.substring(0, 1).toUpperCase());

        member.navigate("/account");
        for (FilePayload picture : List.of(file("photo.png", drawn("png")), file("photo.jpeg", drawn("jpeg")), file("photo.webp", WEBP))) {
            field(member, "Avatar").setInputFiles(picture);
            press(member, "Use this picture");
            assertThat(member.getByText(said("done.avatar"))).isVisible();
            shown(member, member.locator(".person img.face"));
        }
        member.navigate("/members/" + name);
        shown(member, member.locator(".person img.face"));

        member.navigate("/account");
        press(member, "Show initials instead");
        assertThat(member.getByText(said("done.avatar-gone"))).isVisible();
        assertThat(member.locator("img.face")).hasCount(0);
    }

    @Journey
    void what_is_no_picture_is_refused_kindly(Script script) {
        Page member = page(script);
        join(member);
        member.navigate("/account");
        refused(member, file("picture.png", "<svg/>".getBytes()), said("avatar.kind"));
        refused(member, file("empty.png", new byte[0]), said("avatar.none"));
        byte[] large = new byte[2 * 1024 * 1024 + 1];
        System.arraycopy(drawn("jpeg"), 0, large, 0, 600);
        refused(member, file("large.jpeg", large), said("avatar.too-large", 2));
        press(member, "Use this picture");
        assertThat(beside(member, "avatar")).hasText(said("avatar.none"));
        axe(member);
    }

    @Journey
    void a_picture_far_too_large_leads_to_a_page_that_says_so(Script script) {
        Page member = page(script);
        join(member);
        member.navigate("/account");
        field(member, "Avatar").setInputFiles(file("photo.jpeg", new byte[9 * 1024 * 1024]));
        press(member, "Use this picture");
        assertThat(member.locator("h1")).hasText(said("error.413.title"));
    }

    private static void refused(Page member, FilePayload file, String why) {
        field(member, "Avatar").setInputFiles(file);
        press(member, "Use this picture");
        assertThat(beside(member, "avatar")).containsText(why);
        assertThat(member.locator("img.face")).hasCount(0);
    }

    /** The picture is really there: a square of 256 pixels. */
    private static void shown(Page page, Locator picture) {
        APIResponse answer = page.context().request().get(picture.getAttribute("src"));
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
            assertThat(List.of(image.getWidth(), image.getHeight())).containsOnly(256);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "image/png", bytes);
    }

    private static byte[] drawn(String kind) {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(50, 0, 200, 200);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
