package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.gone;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.moderate;
import static org.hearth.testing.Steps.post;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.testing.Script;
import org.junit.jupiter.api.Test;

/** As {@link AttacksTest}, with a browser: each attack goes by itself through every form in which people write. */
class AttacksPageIT extends AttackedPageIT {

    private static final String EVERYTHING = "Plain <em>words</em>, https://example.org/x\nof @olive";

    @Test
    void an_attack_in_a_thread_a_reply_a_quote_or_an_edit_stays_words() {
        String topic = topic();
        Page member = watched(page(Script.ON));
        Page guest = watched(page(Script.ON));
        String name = join(member);
        writes(member, topic, EVERYTHING);
        writes(member, topic, " ");
        lists(member, topic, name).forEach(list -> {
            look(member, list);
            look(guest, list);
        });

        learned();
        each(Attacks.families().toList(), attack -> writes(member, topic, attack));
        lists(member, topic, name).forEach(list -> {
            look(member, list);
            look(guest, list);
            fits(guest, 320);
        });
    }

    private static List<String> lists(Page member, String topic, String name) {
        return List.of("/", "/topics/" + topic, "/topics/" + topic + "?page=2", "/topics/" + topic + "?page=3", "/members/" + name);
    }

    /** Title and text of a new thread, subject, text and quote of a reply, and an edit, with what of them is refused kept in its box. */
    private void writes(Page member, String topic, String attack) {
        look(member, "/topics/" + topic + "/new");
        String title = type(member, "Title", attack);
        String text = type(member, "Your post", attack);
        press(member, "Preview");
        look(member);
        assertThat(whole(field(member, "Title").inputValue())).isEqualTo(whole(title));
        assertThat(whole(field(member, "Your post").inputValue())).isEqualTo(whole(text));
        if (member.locator("#text-error").count() == 0) {
            words(member, ".preview").saysWhatWasTyped(whole(text), true);
        }
        press(member, "Start thread");
        look(member);
        if (member.url().endsWith("/new")) {
            boolean titleRefused = refused(member, "title", "Title", title);
            boolean textRefused = refused(member, "text", "Your post", text);
            assertThat(titleRefused || textRefused).as("why %s is refused", attack).isTrue();
            title = titleRefused ? type(member, "Title", "An odd string") : title;
            text = textRefused ? type(member, "Your post", "An odd string") : text;
            press(member, "Start thread");
            look(member);
        }
        String thread = member.url();
        assertThat(thread).contains("/threads/");
        assertThat(member.locator("h1").textContent()).isEqualTo(Lengths.tidy(Field.TITLE, whole(title)));
        assertThat(member.locator("title").textContent()).startsWith(Apart.of(Lengths.tidy(Field.TITLE, whole(title))));
        words(member, ".opening").hasOnlyWhatIsAllowed().turnsNothingAround().saysWhatWasTyped(whole(text), true);
        replies(member, attack);
        edits(member, thread, attack);
    }

    private void replies(Page member, String attack) {
        String subject = type(member, "Subject", attack);
        String text = type(member, "Your reply", "[quote=" + attack + "]" + attack + "[/quote]\n@" + attack);
        press(member, "Post reply");
        look(member);
        if (!member.url().contains("#post-")) {
            boolean subjectRefused = refused(member, "subject", "Subject", subject);
            boolean textRefused = refused(member, "text", "Your reply", text);
            assertThat(subjectRefused || textRefused).as("why %s is refused", attack).isTrue();
            subject = subjectRefused ? type(member, "Subject", "") : subject;
            text = textRefused ? type(member, "Your reply", "An odd string") : text;
            press(member, "Post reply");
            look(member);
        }
        String reply = "#post-" + post(member.url());
        words(member, reply).hasOnlyWhatIsAllowed().turnsNothingAround().saysWhatWasTyped(whole(text), false);
        Locator shown = member.locator(reply + " .subject bdi");
        assertThat(shown.count() == 0 ? "" : shown.textContent()).isEqualTo(Lengths.tidy(Field.SUBJECT, whole(subject)));
    }

    private void edits(Page member, String thread, String attack) {
        String opening = member.locator(".opening").getAttribute("id").substring(5);
        if (attack.indexOf(0) < 0) {
            gone(submit(member, "/posts/" + opening + "/edit", "edit", "title", "Edited", "text", whole(attack) + " again", "send", "send"));
            look(member, "/posts/" + opening + "/history");
            assertThat(member.locator(".changes").allTextContents()).anyMatch(said -> said.contains("again"));
        }
    }

    @Test
    void an_attack_in_a_profile_stays_words() {
        String topic = topic();
        Page member = watched(page(Script.ON));
        Page guest = watched(page(Script.ON));
        Page olive = watched(member(Script.ON, "olive"));
        String name = join(member);
        String thread = startThread(member, topic, "Hello", EVERYTHING);
        describes(member, guest, name, thread, "plain words");
        describes(member, guest, name, thread, "\0");
        Stream.of(name, "nobody-of-this-name").forEach(q -> look(olive, "/admin/members?q=" + q));

        learned();
        each(Attacks.families().toList(), attack -> {
            describes(member, guest, name, thread, attack);
            look(olive, "/admin/members?q=" + URLEncoder.encode(whole(attack), StandardCharsets.UTF_8));
            assertThat(field(olive, "Name").inputValue()).isEqualTo(whole(attack).replaceAll("[\r\n]", "").strip());
        });
        look(olive, "/admin/members?q=" + name);
    }

    private void describes(Page member, Page guest, String name, String thread, String attack) {
        look(member, "/account");
        Map<String, String> labels = new LinkedHashMap<>(Map.of("displayName", "Display name", "pronouns", "Pronouns", "about", "About",
                "credentials", "Credentials", "email", "Email"));
        Map<String, String> typed = new LinkedHashMap<>();
        labels.forEach((id, label) -> typed.put(id, type(member, label, attack)));
        press(member, "Save profile");
        look(member);
        if (member.locator(".field .error").count() > 0) {
            List<String> refused = new ArrayList<>();
            typed.forEach((id, text) -> {
                if (refused(member, id, labels.get(id), text)) {
                    refused.add(id);
                }
            });
            assertThat(refused).isNotEmpty();
            refused.forEach(id -> typed.put(id, type(member, labels.get(id), id.equals("displayName") ? "Wren" : "")));
            press(member, "Save profile");
            look(member);
            assertThat(member.locator(".field .error").allTextContents()).isEmpty();
        }
        labels.forEach((id, label) -> assertThat(field(member, label).inputValue())
                .isEqualTo(Lengths.tidy(Field.ABOUT, whole(typed.get(id))).strip()));

        look(guest, "/members/" + name);
        String shown = Lengths.tidy(Field.DISPLAY_NAME, whole(typed.get("displayName")));
        assertThat(guest.locator("h1").textContent()).isEqualTo(shown);
        assertThat(guest.locator("title").textContent()).startsWith(Apart.of(shown));
        String about = Lengths.tidy(Field.ABOUT, whole(typed.get("about")));
        assertThat(guest.locator(".words").allTextContents()).hasSize(about.isEmpty() ? 0 : 1)
                .allMatch(said -> said.replaceAll("\\s", "").equals(about.replaceAll("\\s", "")));
        for (String field : List.of("pronouns", "credentials")) {
            String said = Lengths.tidy(Field.CREDENTIALS, whole(typed.get(field)));
            assertThat(guest.locator("main").textContent()).contains(said);
        }
        if (shown.equals("Wren")) {
            return;
        }
        look(guest, thread);
        look(member, thread);
        look(member, member.locator(".opening a.quote").getAttribute("href"));
        press(member, "Preview");
        look(member);
        assertThat(member.locator(".preview cite.quoted a bdi").textContent()).as("whose words they are").isEqualTo(Quoted.bare(shown));
    }

    @Test
    void an_attack_in_a_reason_or_a_draft_stays_words() {
        String topic = topic();
        Page mo = watched(member(Script.ON, "mo"));
        Page guest = watched(page(Script.ON));
        String thread = startThread(mo, topic, "Hello", EVERYTHING);
        moderate(mo, thread, "pin", "plain words");
        drafted(mo, topic, thread, "plain <em>words</em>");
        Stream.of("/moderation/log", "/moderation/log?page=2", "/topics/" + topic + "/new").forEach(path -> look(mo, path));
        mo.locator(".preview em").waitFor();
        look(mo);
        look(guest, thread);

        learned();
        each(Attacks.families().filter(attack -> Lengths.check(Field.REASON, whole(attack)).isEmpty()).toList(), attack -> {
            moderate(mo, thread, "lock", whole(attack));
            drafted(mo, topic, thread, attack);
        });
        Stream.of("/moderation/log", "/moderation/log?page=2", "/topics/" + topic + "/new").forEach(path -> look(mo, path));
        look(guest, thread);
    }

    private void drafted(Page mo, String topic, String thread, String attack) {
        submit(mo, "/topics/" + topic + "/new", "new", "title", whole(attack), "text", whole(attack), "draft", "draft");
        look(mo, "/drafts");
        look(mo, thread);
    }
}
