package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.fields;
import static org.hearth.testing.Steps.fresh;
import static org.hearth.testing.Steps.gone;
import static org.hearth.testing.Steps.join;
import static org.hearth.testing.Steps.post;
import static org.hearth.testing.Steps.startThread;
import static org.hearth.testing.Steps.submit;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.testing.Person;
import org.hearth.testing.Script;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * As {@link AttacksPageIT}, with long lists of attacks that others have collected. Long fields take many in one; when such a batch
 * shows anything, each of it is tried by itself. Of one-line fields many are written over HTTP and looked at together in the browser.
 */
@Tag("attack")
class GivenAttacksPageIT extends AttackedPageIT {

    private static final String PLAIN = "Plain <em>words</em>, https://example.org/x\nof @olive [quote=Ada]and[/quote]";
    /** Of threads in a topic, and of replies in a thread. */
    private static final int ON_A_PAGE = 20;
    private static final int REPLIES_ON_A_PAGE = 50;
    /** Where a text ends a title or a box is where a page has one. */
    private static final List<String> HOLDERS = List.of("title", "textarea");

    private static final String POSTS = """
            () => Object.fromEntries([...document.querySelectorAll('article')].map(post =>
              [post.id, [post.querySelector('.words').innerHTML, post.querySelector('.subject:not(.derived) bdi')?.textContent ?? '']]))""";

    private final Instant began = Instant.now();

    @Test
    void given_attacks_in_texts_and_quotes_stay_words() throws IOException {
        String topic = topic();
        Page ada = watched(member(Script.ON, "ada"));
        starts(ada, topic, List.of(PLAIN), text -> text);
        // As many as make a second page.
        for (int i = 0; i <= ON_A_PAGE; i++) {
            answers(ada, List.of(PLAIN + i), text -> text);
        }
        look(ada, "/topics/" + topic + "/new");
        learned();

        List<String> given = given();
        int texts = batches(given, Field.TEXT, text -> text, batch -> starts(ada, topic, batch, text -> text));
        report("the text of an opening post", given.size(), texts);
        int replies = batches(given, Field.TEXT, text -> text, batch -> answers(ada, batch, text -> text));
        report("the text of a reply", given.size(), replies);
        UnaryOperator<String> quoted = text -> "[quote=" + text + "]" + text + "[/quote]";
        int quotes = batches(given, Field.TEXT, quoted, batch -> answers(ada, batch, quoted));
        report("the name and the words of a quote", given.size(), quotes);
    }

    private void starts(Page member, String topic, List<String> batch, UnaryOperator<String> as) {
        member.navigate("/topics/" + topic + "/new");
        type(member, "Title", "A batch");
        String text = type(member, "Your post", batch.stream().map(as).collect(Collectors.joining("\n")));
        press(member, "Preview");
        look(member);
        words(member, ".preview").hasOnlyWhatIsAllowed().saysWhatWasTyped(text, true);
        press(member, "Start thread");
        assertThat(member.url()).contains("/threads/");
        look(member);
        words(member, ".opening").hasOnlyWhatIsAllowed().turnsNothingAround().saysWhatWasTyped(text, true);
    }

    private void answers(Page member, List<String> batch, UnaryOperator<String> as) {
        String text = type(member, "Your reply", batch.stream().map(as).collect(Collectors.joining("\n")));
        press(member, "Post reply");
        assertThat(member.url()).contains("#post-");
        look(member);
        words(member, "#post-" + post(member.url())).hasOnlyWhatIsAllowed().turnsNothingAround().saysWhatWasTyped(text, false);
    }

    @Test
    void given_attacks_in_titles_stay_words() throws IOException {
        String topic = topic();
        Page guest = watched(page(Script.ON));
        Page reader = watched(member(Script.ON, "ada"));
        Person ada = Person.member("ada");
        Person.Form form = ada.form("/topics/" + topic + "/new", "new");
        String plain = start(ada, form, "Plain words", PLAIN).headers().firstValue("Location").orElseThrow();
        look(guest, "/topics/" + topic);
        Stream.of(guest, reader).forEach(page -> look(page, plain));
        // The same form with the same text is the same thread.
        for (int i = 0; i < 2 * ON_A_PAGE; i++) {
            start(ada, form, "Plain words", PLAIN + i);
        }
        Stream.of(1, 2, 3).forEach(n -> look(guest, "/topics/" + topic + "?page=" + n));
        learned();

        Map<String, String> threads = new LinkedHashMap<>();
        int[] refused = {0};
        each(given(), text -> {
            HttpResponse<String> answer = start(ada, form, text, text);
            if (answer.statusCode() == 200) {
                kept(answer, "title", text);
                refused[0]++;
                answer = start(ada, form, "An odd string", text);
            }
            if (answer.statusCode() == 200) {
                kept(answer, "text", text);
            } else {
                assertThat(answer.statusCode()).isEqualTo(302);
                threads.put(answer.headers().firstValue("Location").orElseThrow().replaceFirst("(.*/threads/\\d+).*", "$1"), text);
            }
        });
        Set<String> left = new LinkedHashSet<>(threads.keySet());
        int pages = (threads.size() + 2 * ON_A_PAGE) / ON_A_PAGE + 1;
        each(Stream.iterate(1, n -> n <= pages, n -> n + 1).toList(), n -> {
            look(guest, "/topics/" + topic + "?page=" + n);
            for (Map.Entry<String, String> row : rows(guest).entrySet()) {
                String typed = threads.getOrDefault(row.getKey(), row.getValue());
                assertThat(row.getValue()).isIn(whole(Lengths.tidy(Field.TITLE, typed)), "An odd string");
                left.remove(row.getKey());
            }
        });
        assertThat(left).as("threads in no list").isEmpty();
        report("the title and the text of a thread, " + refused[0] + " of the titles kindly refused, in lists of threads", threads.size(), pages);

        List<String> holding = threads.keySet().stream().filter(thread -> HOLDERS.stream().anyMatch(threads.get(thread).toLowerCase()::contains)).toList();
        each(holding, thread -> {
            look(guest, thread);
            assertThat(guest.locator("h1").textContent()).isIn(whole(Lengths.tidy(Field.TITLE, threads.get(thread))), "An odd string");
            look(reader, thread);
        });
        report("the title of a page", holding.size(), 2 * holding.size());
    }

    private static HttpResponse<String> start(Person who, Person.Form form, String title, String text) {
        return who.send(form.with("title", title).with("text", text).with("send", "send"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> rows(Page page) {
        return (Map<String, String>) page.evaluate("() => Object.fromEntries([...document.querySelectorAll('.rows h2 a')]"
                + ".map(a => [a.getAttribute('href').replace(/([/]threads[/][0-9]+).*/, '$1'), a.textContent]))");
    }

    private static void kept(HttpResponse<String> answer, String field, String typed) {
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#" + field).val()).as("kept in " + field).isEqualTo(whole(typed));
        assertThat(page.select("#" + field + "-error").text()).isNotEmpty();
    }

    @Test
    void given_attacks_in_subjects_and_short_quotes_stay_words() throws IOException {
        String topic = topic();
        Page guest = watched(page(Script.ON));
        Person ada = Person.member("ada");
        Person.Form form = ada.form("/topics/" + topic + "/new", "new");
        List<String> given = given();
        replies(ada, form, guest, List.of("Plain words", PLAIN.replace("\n", " ")));
        learned();

        int[] refused = {0};
        List<List<String>> batches = Stream.iterate(0, i -> i < given.size(), i -> i + REPLIES_ON_A_PAGE)
                .map(i -> given.subList(i, Math.min(given.size(), i + REPLIES_ON_A_PAGE))).toList();
        inBatches(batches, batch -> refused[0] += replies(ada, form, guest, batch));
        report("the subject and the text of a reply, quoted, " + refused[0] + " of the subjects kindly refused, in threads", given.size(), batches.size());
    }

    /** @return how many subjects were refused */
    @SuppressWarnings("unchecked")
    private int replies(Person who, Person.Form form, Page guest, List<String> batch) {
        String thread = start(who, form, "A batch", "Of replies " + fresh()).headers().firstValue("Location").orElseThrow();
        Person.Form reply = who.form(thread, "reply");
        Map<String, List<String>> posted = new LinkedHashMap<>();
        int refused = 0;
        for (String text : batch) {
            String quote = "[quote=" + text + "]" + text + "[/quote] @" + text;
            String subject = text;
            HttpResponse<String> answer = who.send(reply.with("subject", text).with("text", quote).with("send", "send"));
            if (answer.statusCode() == 200) {
                kept(answer, "subject", text);
                refused++;
                subject = "";
                answer = who.send(reply.with("subject", "").with("text", quote).with("send", "send"));
            }
            assertThat(answer.statusCode()).as("the answer to %s", quote).isEqualTo(302);
            posted.put("post-" + post(answer.headers().firstValue("Location").orElseThrow()), List.of(subject, quote));
        }
        look(guest, thread.replaceFirst("[?#].*", "") + "?view=flat&size=" + REPLIES_ON_A_PAGE + "&subjects=show");
        Map<String, List<String>> shown = (Map<String, List<String>>) guest.evaluate(POSTS);
        posted.forEach((id, typed) -> {
            assertThat(shown).containsKey(id);
            assertThat(shown.get(id).get(1)).isEqualTo(whole(Lengths.tidy(Field.SUBJECT, typed.get(0))));
            Shown.of(new SafeHtml(shown.get(id).get(0))).hasOnlyWhatIsAllowed().turnsNothingAround().saysWhatWasTyped(typed.get(1), false);
        });
        return refused;
    }

    @Test
    void given_attacks_in_profiles_stay_words() throws IOException {
        Page member = page(Script.ON);
        Page guest = watched(page(Script.ON));
        String name = join(member);
        startThread(member, topic(), "Hello", "Hello.");
        Map<String, String> form = fields(member, "/account", "profile");
        describes(member, form, guest, name, List.of("Wren", "they", "A lamp", "Plain words\n\nin two paragraphs"));
        learned();

        List<String> given = given();
        List<List<String>> names = fitting(given, Field.DISPLAY_NAME, " ");
        List<List<String>> pronouns = fitting(given, Field.PRONOUNS, " ");
        Collections.reverse(pronouns);
        List<List<String>> credentials = fitting(given, Field.CREDENTIALS, " ");
        List<List<String>> abouts = fitting(given, Field.ABOUT, "\n");
        int rounds = Stream.of(names, pronouns, credentials, abouts).mapToInt(List::size).max().orElseThrow();
        each(Stream.iterate(0, i -> i < rounds, i -> i + 1).toList(), i -> {
            List<List<String>> fields = List.of(names.get(i % names.size()), pronouns.get(i % pronouns.size()),
                    credentials.get(i % credentials.size()), abouts.get(i % abouts.size()));
            try {
                describes(member, form, guest, name, List.of(String.join(" ", fields.get(0)), String.join(" ", fields.get(1)),
                        String.join(" ", fields.get(2)), String.join("\n", fields.get(3))));
            } catch (AssertionError e) {
                for (int field = 0; field < 4; field++) {
                    for (String one : fields.get(field)) {
                        List<String> alone = new ArrayList<>(List.of("Wren", "", "", ""));
                        alone.set(field, one);
                        describes(member, form, guest, name, alone);
                    }
                }
                throw e;
            }
        });
        report("the display name and the pronouns of a profile", strings(names), names.size());
        report("the credentials of a profile", strings(credentials), credentials.size());
        report("the about of a profile", strings(abouts), abouts.size());
    }

    /** What may stand in a field, as many together as fit. */
    private static List<List<String>> fitting(List<String> given, Field field, String between) {
        List<List<String>> batches = new ArrayList<>();
        for (String text : given) {
            List<String> last = batches.isEmpty() ? List.of() : batches.get(batches.size() - 1);
            if (!Lengths.tidy(field, text).isEmpty() && Lengths.check(field, text).isEmpty()) {
                if (!last.isEmpty() && Lengths.check(field, String.join(between, last) + between + text).isEmpty()) {
                    last.add(text);
                } else {
                    batches.add(new ArrayList<>(List.of(text)));
                }
            }
        }
        return batches;
    }

    private static int strings(List<List<String>> batches) {
        return batches.stream().mapToInt(List::size).sum();
    }

    private void describes(Page member, Map<String, String> form, Page guest, String name, List<String> typed) {
        APIResponse answer = submit(member, "/account", form, "displayName", typed.get(0), "pronouns", typed.get(1),
                "credentials", typed.get(2), "about", typed.get(3), "email", "", "save", "save");
        gone(answer);
        look(guest, "/members/" + name);
        @SuppressWarnings("unchecked")
        List<String> shown = ((List<String>) guest.evaluate("""
                () => ['h1', '.person .counts span + span bdi', '.facts dd bdi', 'main > .words', 'title'].map(e => document.querySelector(e)?.textContent ?? '')"""))
                .stream().map(AttackedPageIT::whole).toList();
        assertThat(shown.get(0)).isEqualTo(whole(Lengths.tidy(Field.DISPLAY_NAME, typed.get(0))));
        assertThat(shown.get(1)).isEqualTo(whole(Lengths.tidy(Field.PRONOUNS, typed.get(1))));
        assertThat(shown.get(2)).isEqualTo(whole(Lengths.tidy(Field.CREDENTIALS, typed.get(2))));
        assertThat(dense(shown.get(3))).isEqualTo(dense(whole(typed.get(3))));
        assertThat(shown.get(4)).startsWith(Apart.of(shown.get(0)));
    }

    private static String dense(String text) {
        return text.replaceAll("\\s", "");
    }

    /** All of both lists; every so manieth with -Dhearth.attack.every, to try the tests themselves. */
    private static List<String> given() throws IOException {
        List<String> all = Stream.concat(GivenAttacksTest.payloads().stream(), GivenAttacksTest.oddStrings().stream())
                .filter(text -> !Graphemes.isBlank(text)).distinct().toList();
        int every = Integer.getInteger("hearth.attack.every", 1);
        return IntStream.range(0, all.size()).filter(i -> i % every == 0).mapToObj(all::get).toList();
    }

    /** @return how many batches there were */
    private int batches(List<String> given, Field field, UnaryOperator<String> as, Consumer<List<String>> trial) {
        List<List<String>> batches = new ArrayList<>();
        int length = field.most();
        for (String text : given) {
            int more = as.apply(text).length() + 1;
            if (length + more > field.most() - 1) {
                batches.add(new ArrayList<>());
                length = 0;
            }
            batches.get(batches.size() - 1).add(text);
            length += more;
        }
        inBatches(batches, trial);
        return batches.size();
    }

    private void inBatches(List<List<String>> batches, Consumer<List<String>> trial) {
        each(batches, batch -> {
            try {
                trial.accept(batch);
            } catch (AssertionError e) {
                each(batch, one -> trial.accept(List.of(one)));
                throw e;
            }
        });
    }

    private void report(String as, int strings, int batches) {
        System.out.printf("attack: %d strings as %s; %d pages, %d s since the test began%n", strings, as, batches,
                Duration.between(began, Instant.now()).toSeconds());
    }
}
