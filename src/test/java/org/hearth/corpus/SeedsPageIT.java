package org.hearth.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.corpus.SeedDocuments.Blog;
import org.hearth.corpus.SeedDocuments.Comment;
import org.hearth.corpus.SeedDocuments.Discussion;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Journey;
import org.hearth.testing.Script;
import org.hearth.testing.Server;
import org.hearth.text.DerivedSubject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;

/**
 * Two real discussions are held once more: people join, write through the forms what is in the documents, and a guest reads it.
 * What is shown in the page and what comes over HTTP equal the documents in every character. The one thing that changes on the
 * way is how a line break is written: browsers send CRLF, the forum keeps LF ({@code Lengths.tidy}).
 */
@Tag("corpus")
class SeedsPageIT extends InBrowser {

    private static final int FROWNING_FACE = 0x1F626;
    private static final int NO_BREAK_SPACE = 0xA0;

    /** Stands in for the comment that the first document lost, until its author takes it back. */
    private static final String LOST = "I might watch that tonight too. Tell me how you liked it?";
    private static final String REMOVED = "A reply was removed by its author.";

    private static final Pattern POST = Pattern.compile(
            "<article [^>]*id=\"post-(\\d+)\">(?:(?!</article>).)*?<div class=\"words\">(.*?)</div>", Pattern.DOTALL);

    /** Who joined already; when they are needed again they sign in. */
    private static final Set<String> JOINED = new HashSet<>(Set.of(Server.ADMINISTRATOR));

    private final Map<String, Page> people = new HashMap<>();

    /**
     * A reply as its reader sees it.
     *
     * @param depth in how many lists it stands
     * @param starter whether it is marked as by the person who started the thread
     * @param subject empty when none is shown
     * @param derived whether the subject is marked as made of the first words
     * @param answers to whom it is said to reply; empty when nothing is said
     */
    private record Reply(String id, int depth, String author, boolean starter, String subject, boolean derived, String text,
            String answers) {

        Reply removed() {
            return new Reply(id, depth, "", false, "", false, REMOVED, "");
        }

        /** In a tree its place tells what it answers. */
        Reply inTree() {
            return new Reply(id, depth, author, starter, subject, derived, text, "");
        }

        Reply inRow() {
            return new Reply(id, 1, author, starter, subject, derived, text, answers);
        }

        Reply withoutDerivedSubject() {
            return derived ? new Reply(id, depth, author, starter, "", false, text, answers) : this;
        }
    }

    @Journey
    void an_article_and_its_nine_comments_stand_as_they_were_written(Script script) {
        Discussion document = SeedDocuments.article();
        List<Integer> depths = document.comments().stream().map(Comment::depth).toList();
        assertThat(depths).as("levels of the comments").containsExactly(1, 3, 1, 2, 3, 1, 2, 1, 2);
        assertThat(document.comments()).extracting(Comment::title).containsOnly("");
        assertThat(characters(document)).contains(FROWNING_FACE, NO_BREAK_SPACE);

        // The same words by the same member at the same place would be the same thread.
        String topic = script == Script.ON ? "crying-in-therapy" : "grief";
        String thread = start(person(script, "otter"), topic, document);
        List<Reply> replies = hold(script, thread, document.comments(), depths,
                List.of("otter", "hazel", "hazel", "rowan", "otter", "rowan", "linden", "otter", "alder", "maple"));

        assertThat(replies).extracting(Reply::depth).containsExactly(1, 2, 3, 1, 2, 3, 1, 2, 1, 2);
        assertThat(replies).extracting(Reply::text).startsWith(replies.get(0).text(), REMOVED, replies.get(2).text());
        Page guest = page(script);
        reads(guest, thread, document, replies);
        guest.navigate("/posts/" + replies.get(2).id());
        assertThat(guest.locator("#post-" + replies.get(1).id() + " + ol article:target .words").innerText())
                .as("what stands below the removed reply").isEqualTo(replies.get(2).text());
        assertThat(get(thread).body()).doesNotContain(LOST);
        finds(guest, "/topics/" + topic, thread, document, "9 replies");
        if (script == Script.ON) {
            guest.navigate(thread);
            pictures(guest, "seed-article");
            choose(guest, "view=flat");
            picture(guest, "seed-article-flat");
        }
    }

    @Journey
    void a_teaser_and_its_eighteen_comments_stand_as_they_were_written(Script script) {
        Blog blog = SeedDocuments.blog();
        Discussion document = blog.discussion();
        assertThat(document.comments()).hasSize(18);
        assertThat(document.comments()).filteredOn(Comment::titleTyped).hasSize(8);
        assertThat(document.comments()).filteredOn(Comment::titleDerived).hasSize(7);
        assertThat(document.comments()).filteredOn(comment -> comment.title().isEmpty()).hasSize(3);
        assertThat(characters(document)).contains(NO_BREAK_SPACE);

        open(script, blog);
        String thread = start(person(script, "ryan"), "in-therapy", document);
        // The document is flat, but three comments say themselves that they answer the one before.
        List<Integer> depths = List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 3, 1, 1);
        List<Reply> replies = hold(script, thread, document.comments(), depths,
                List.of("ryan", "hazel", "rowan", "linden", "alder", "maple", "hazel", "rowan", "alder", "linden", "maple",
                        "hazel", "ryan", "alder", "rowan", "ryan", "rowan", "linden", "maple"));

        assertThat(replies).extracting(Reply::depth).containsExactlyElementsOf(depths);
        Page guest = page(script);
        reads(guest, thread, document, replies);
        finds(guest, "/topics/in-therapy", thread, document, "18 replies");
        guest.navigate(thread);
        assertThat(guest.getByLabel("About the author").innerText()).contains("ryan", blog.about());
        if (script == Script.ON) {
            choose(guest, "subjects=show");
            pictures(guest, "seed-teaser");
        }
    }

    private static List<Integer> characters(Discussion document) {
        return Stream.concat(Stream.of(document.title(), document.text()),
                        document.comments().stream().flatMap(comment -> Stream.of(comment.title(), comment.text())))
                .flatMapToInt(String::codePoints).boxed().toList();
    }

    /** Somebody with a browser of their own who is signed in; when first needed they join. */
    private Page person(Script script, String name) {
        return people.computeIfAbsent(name, key -> JOINED.add(name) ? join(script, name) : member(script, name));
    }

    private Page join(Script script, String name) {
        Page page = page(script);
        page.navigate("/join");
        field(page, "Username").fill(name);
        field(page, "Password").fill(Server.PASSWORD);
        field(page, "I accept the community guidelines").check();
        press(page, "Join");
        assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("Welcome");
        return page;
    }

    /** An administrator opens a topic for the blog, and the therapist says who he is. */
    private void open(Script script, Blog blog) {
        Page therapist = person(script, "ryan");
        if (get("/topics/in-therapy").statusCode() == 200) {
            return;
        }
        therapist.navigate("/account");
        field(therapist, "About").fill(blog.about());
        field(therapist, "Credentials").fill("Ph.D.");
        press(therapist, "Save profile");
        Page administrator = person(script, Server.ADMINISTRATOR);
        administrator.navigate("/admin/topics/new");
        field(administrator, "Title").fill(blog.title());
        field(administrator, "Tagline").fill(blog.tagline());
        field(administrator, "Looked after by").fill("ryan");
        press(administrator, "Save changes");
    }

    /** @return the path of the new thread */
    private static String start(Page author, String topic, Discussion document) {
        author.navigate("/topics/" + topic + "/new");
        field(author, "Title").fill(document.title());
        field(author, "Your post").fill(document.text());
        press(author, "Start thread");
        assertThat(author.locator("main h1").innerText()).isEqualTo(document.title());
        return URI.create(author.url()).getPath();
    }

    /**
     * The people write their comments one after the other. Where a comment's parent is missing, the thread's author writes one
     * in its place, and removes it when all is said.
     *
     * @param authors the thread's, then those of the comments
     * @return the replies in the order of the document, which is that of the tree too
     */
    private List<Reply> hold(Script script, String thread, List<Comment> comments, List<Integer> depths, List<String> authors) {
        List<Reply> replies = new ArrayList<>();
        List<Reply> above = new ArrayList<>();
        String starter = authors.get(0);
        for (int i = 0; i < comments.size(); i++) {
            int parents = depths.get(i) - 1;
            above.subList(Math.min(parents, above.size()), above.size()).clear();
            while (above.size() < parents) {
                Reply lost = write(script, starter, true, thread, above, new Comment(above.size() + 1, "", LOST));
                above.add(lost);
                replies.add(lost);
            }
            String author = authors.get(i + 1);
            Reply reply = write(script, author, author.equals(starter), thread, above, comments.get(i));
            above.add(reply);
            replies.add(reply);
        }
        replies.replaceAll(reply -> reply.text().equals(LOST) ? remove(person(script, starter), reply) : reply);
        return replies;
    }

    /** @param above the reply that is answered, last, and those above it; empty to reply to the thread */
    private Reply write(Script script, String author, boolean starter, String thread, List<Reply> above, Comment comment) {
        Page page = person(script, author);
        String answers = "";
        if (above.isEmpty()) {
            page.navigate(thread);
        } else {
            Reply answered = above.get(above.size() - 1);
            // Who took their words back is not named any more.
            answers = answered.text().equals(LOST) ? "a removed reply" : answered.author();
            page.navigate("/posts/" + answered.id());
            page.locator("#post-" + answered.id()).getByRole(AriaRole.LINK,
                    new Locator.GetByRoleOptions().setName("Reply to " + answered.author()).setExact(true)).click();
            page.waitForURL("**/posts/" + answered.id() + "/reply");
        }
        field(page, "Subject").fill(comment.titleTyped() ? comment.title() : "");
        field(page, "Your reply").fill(comment.text());
        press(page, "Post reply");
        Locator own = page.locator("article:target");
        assertThat(own.locator(".words").innerText()).as("what %s finds at the post's address", author).isEqualTo(comment.text());
        String subject = comment.title().isEmpty() ? DerivedSubject.of(comment.text()) : comment.title();
        return new Reply(id(own), above.size() + 1, author, starter, subject, !comment.titleTyped(), comment.text(), answers);
    }

    private static Reply remove(Page author, Reply reply) {
        author.navigate("/posts/" + reply.id());
        author.locator("#post-" + reply.id()).getByRole(AriaRole.LINK,
                new Locator.GetByRoleOptions().setName("Remove your reply")).click();
        author.waitForURL("**/posts/" + reply.id() + "/remove");
        press(author, "Remove reply");
        assertThat(author.locator("article:target").innerText()).isEqualTo(REMOVED);
        return reply.removed();
    }

    /** The guest reads the thread in every way, and it is what was written. */
    private static void reads(Page guest, String thread, Discussion document, List<Reply> replies) {
        guest.navigate(thread);
        assertThat(guest.locator("main h1").innerText()).isEqualTo(document.title());
        assertThat(guest.locator("article.opening .words").innerText()).isEqualTo(document.text());
        assertThat(shown(guest)).as("the tree")
                .containsExactlyElementsOf(replies.stream().map(Reply::inTree).map(Reply::withoutDerivedSubject).toList());

        choose(guest, "subjects=show");
        assertThat(shown(guest)).as("the tree with subjects")
                .containsExactlyElementsOf(replies.stream().map(Reply::inTree).toList());

        choose(guest, "view=flat");
        List<Reply> row = new ArrayList<>(replies.stream().map(Reply::inRow).toList());
        assertThat(shown(guest)).as("in a row").containsExactlyElementsOf(row);

        choose(guest, "order=newest");
        Collections.reverse(row);
        assertThat(shown(guest)).as("in a row, newest first").containsExactlyElementsOf(row);

        fetches(thread, document, replies);
    }

    /** The same without a browser: what the server sends, and that every post's own address leads to it. */
    private static void fetches(String thread, Discussion document, List<Reply> replies) {
        String html = get(thread).body();
        assertThat(html).contains("<h1><bdi>" + document.title() + "</bdi></h1>");
        List<String> words = Jsoup.parse(html).select("article.post .words").stream().map(SeedsPageIT::plain).toList();
        List<String> written = new ArrayList<>(List.of(document.text()));
        document.comments().forEach(comment -> written.add(comment.text()));
        assertThat(words).containsExactlyElementsOf(written);
        Matcher opening = POST.matcher(html);
        assertThat(opening.find()).isTrue();
        List<String> ids = new ArrayList<>(List.of(opening.group(1)));
        replies.forEach(reply -> ids.add(reply.id()));
        for (String id : ids) {
            HttpResponse<String> lead = get("/posts/" + id);
            assertThat(lead.statusCode()).isBetween(301, 303);
            URI place = address(thread).resolve(lead.headers().firstValue("Location").orElseThrow());
            assertThat(place).hasPath(thread).hasFragment("post-" + id);
            assertThat(get(place.getRawPath()).body()).contains("id=\"post-" + id + "\"");
        }
    }

    /** The guest finds the thread in its topic, with the count in words. */
    private static void finds(Page guest, String topic, String thread, Discussion document, String count) {
        guest.navigate(topic);
        Locator row = guest.locator("main li", new Page.LocatorOptions().setHas(guest.locator("h2 a[href='" + thread + "']")));
        assertThat(row.locator("h2 a").innerText()).isEqualTo(document.title());
        assertThat(row.locator(".teaser").innerText()).startsWith(document.text().substring(0, 100));
        assertThat(row.getByText(count, new Locator.GetByTextOptions().setExact(true)).count()).isOne();
        row.locator("h2 a").click();
        guest.waitForURL("**" + thread);
        assertThat(guest.locator("main .counts").getByText(count, new Locator.GetByTextOptions().setExact(true)).count()).isOne();
    }

    private static List<Reply> shown(Page page) {
        return page.locator("main ol article").all().stream().map(article -> new Reply(id(article),
                article.locator("xpath=ancestor::ol").count(), text(article, ".who"),
                article.getByText("started this thread").count() == 1, text(article, ".subject bdi"),
                text(article, ".subject").endsWith(" first words"), text(article, ".words, .gone"),
                text(article, ".answers").replaceFirst("^in reply to ", ""))).toList();
    }

    private static String text(Locator article, String part) {
        return String.join("", article.locator(part).allInnerTexts());
    }

    private static String id(Locator article) {
        return article.getAttribute("id").replaceFirst("^post-", "");
    }

    /** @param choice as it stands in the addresses, such as "view=flat" */
    private static void choose(Page guest, String choice) {
        guest.getByLabel("How to show the thread").locator("a[href*='" + choice + "']").click();
        guest.waitForURL(url -> url.contains(choice));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** What a browser makes of a post's HTML: a paragraph ends with a blank line. */
    private static String plain(Element words) {
        words.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        return words.children().stream().map(Element::wholeText).collect(Collectors.joining("\n\n"));
    }
}
