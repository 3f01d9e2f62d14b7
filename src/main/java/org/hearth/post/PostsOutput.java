package org.hearth.post;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.util.List;
import org.hearth.access.Verdict;
import org.hearth.member.Author;
import org.hearth.web.Html;
import org.hearth.web.Output;
import org.hearth.web.Phrases;

/**
 * Writes one post ({@code post}), or posts with their replies as nested ordered lists ({@code value}), with what the visitor may do
 * to each: {@code mayReply} says whether they may reply, {@code quoted} that a post is only shown again. In Java, because a page
 * writes this fifty times, and as a view of fragments it took nearly half of the time of a member's page. The circle of a member
 * without a picture and the time stand in {@code tags/face.xhtml} and {@code tags/time.xhtml} too, for the views.
 */
@FacesComponent(value = "hearth.posts", createTag = true, tagName = "posts", namespace = "http://hearth.org/tags/components")
public class PostsOutput extends Output {

    @Override
    protected void write(FacesContext context, Html html) {
        boolean acts = !isGiven("quoted");
        Writer writer = new Writer(html, bean(context, "say", Phrases.class), acts, acts && isGiven("mayReply"));
        PostView one = given("post");
        if (one != null) {
            writer.post(one);
        } else {
            writer.list(given("value"));
        }
    }

    private record Writer(Html html, Phrases say, boolean acts, boolean mayReply) {

        void list(List<PostView> posts) {
            if (posts.isEmpty()) {
                return;
            }
            html.start("ol", "replies");
            for (PostView post : posts) {
                html.start("li");
                post(post);
                list(post.replies());
                html.end("li");
            }
            html.end("ol");
        }

        void post(PostView post) {
            html.start("article", post.opening() ? "post opening" : "post").attribute("id", "post-" + post.id());
            if (post.removed()) {
                html.start("p", "gone");
                link(post.path(), "link", say.of("post.removed"));
                html.end("p");
            } else {
                header(post);
                subject(post);
                html.start("div", "words").words(post.words()).end("div");
                if (acts) {
                    acts(post);
                }
            }
            html.end("article");
            if (post.more() > 0) {
                html.start("p", "more");
                link(post.path() + "/replies", null, say.of("post.more", post.more()));
                html.end("p");
            }
        }

        private void header(PostView post) {
            Author author = post.author();
            html.start("header");
            face(author);
            apart();
            html.start("a", "who").attribute("href", author.path()).of("bdi", null, author.displayName()).end("a");
            if (some(author.pronouns())) {
                apart();
                html.of("bdi", "quiet", author.pronouns());
            }
            if (post.byStarter()) {
                apart();
                html.of("span", "mark author", say.of("post.by-starter"));
            }
            if (author.staff()) {
                apart();
                html.of("span", "mark staff", say.of("role." + author.role()));
            }
            apart();
            html.start("a", "link").attribute("href", post.path()).of("span", "aloud", say.of("post.link") + " ");
            time(post.createdAt());
            html.end("a");
            if (post.editedAt() != null) {
                apart();
                edited(post);
            }
            html.end("header");
        }

        private void face(Author author) {
            if (author.picture() != null) {
                html.start("img", "face").attribute("src", author.picture()).attribute("alt", "").attribute("width", "34")
                        .attribute("height", "34").empty();
            } else {
                html.start("span", author.warm() ? "face warm" : "face").attribute("aria-hidden", "true").text(author.initials())
                        .end("span");
            }
        }

        private void edited(PostView post) {
            html.start("span", "quiet edited").text(say.of("post.edited") + " ");
            time(post.editedAt());
            if (post.history().allowed()) {
                html.text(", ");
                link(post.path() + "/history", null, say.of("post.history"));
            }
            html.end("span");
        }

        private void subject(PostView post) {
            if (post.answers() != null) {
                html.start("p", "answers");
                link("/posts/" + post.answers(), null, some(post.answersName())
                        ? say.of("post.answers", post.answersName()) : say.of("post.answers-removed"));
                html.end("p");
            }
            if (some(post.subject())) {
                html.start("p", post.subjectDerived() ? "subject derived" : "subject").of("bdi", null, post.subject());
                if (post.subjectDerived()) {
                    apart();
                    html.of("span", "quiet", say.of("post.derived"));
                }
                html.end("p");
            }
        }

        private void acts(PostView post) {
            if (!mayReply && !post.edit().allowed() && !post.remove().allowed()) {
                return;
            }
            String name = post.author().displayName();
            html.start("p", "acts");
            act(mayReply, post.path() + "/reply", null, "post.reply", "post.reply-to", name);
            act(mayReply, post.path() + "/reply?quote", "quote", "post.quote", "post.quote-of", name);
            act(post.edit(), post.path() + "/edit", "post.edit", "post.edit-of", name);
            act(post.remove(), post.path() + "/remove", "post.remove", "post.remove-yours",
                    post.remove().allowed() ? say.time(post.createdAt()) : "");
            html.end("p");
        }

        private void act(Verdict may, String path, String label, String spoken, String of) {
            act(may.allowed(), path, null, label, spoken, of);
        }

        /** @param spoken the key of what is read aloud in the label's place, for a page has many links of that label */
        private void act(boolean may, String path, String style, String label, String spoken, String of) {
            if (may) {
                html.start("a", style).attribute("href", path).attribute("aria-label", say.of(spoken, of)).text(say.of(label)).end("a");
                apart();
            }
        }

        private static boolean some(String words) {
            return words != null && !words.isEmpty();
        }

        private void time(Instant at) {
            html.time(at, say.time(at));
        }

        private void link(String path, String style, String words) {
            html.start("a", style).attribute("href", path).text(words).end("a");
        }

        /** A space between two things in a line. */
        private void apart() {
            html.text("\n");
        }
    }
}
