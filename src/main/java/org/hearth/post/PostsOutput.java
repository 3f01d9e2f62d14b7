package org.hearth.post;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.hearth.access.Verdict;
import org.hearth.member.Author;
import org.hearth.web.Phrases;
import org.hearth.web.WordsOutput;

/**
 * Writes one post ({@code post}), or posts with their replies as nested ordered lists ({@code value}), with what the visitor may do
 * to each: {@code mayReply} says whether they may reply, {@code quoted} that a post is only shown again. In Java, because a page
 * writes this fifty times, and as a view of fragments it took nearly half of the time of a member's page. The circle of a member
 * without a picture and the time stand in {@code tags/face.xhtml} and {@code tags/time.xhtml} too, for the views.
 */
@FacesComponent(value = "hearth.posts", createTag = true, tagName = "posts", namespace = "http://hearth.org/tags/components")
public class PostsOutput extends UIComponentBase {

    @Override
    public String getFamily() {
        return "hearth";
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        Phrases say = context.getApplication().evaluateExpressionGet(context, "#{say}", Phrases.class);
        boolean acts = !Boolean.TRUE.equals(getAttributes().get("quoted"));
        Html html = new Html(context.getResponseWriter(), say, acts, acts && Boolean.TRUE.equals(getAttributes().get("mayReply")));
        PostView one = (PostView) getAttributes().get("post");
        if (one != null) {
            html.post(one);
        } else {
            html.list((List<PostView>) getAttributes().get("value"));
        }
    }

    private record Html(ResponseWriter to, Phrases say, boolean acts, boolean mayReply) {

        void list(List<PostView> posts) throws IOException {
            if (posts.isEmpty()) {
                return;
            }
            start("ol", "replies");
            for (PostView post : posts) {
                start("li", null);
                post(post);
                list(post.replies());
                end("li");
            }
            end("ol");
        }

        void post(PostView post) throws IOException {
            start("article", post.opening() ? "post opening" : "post");
            attribute("id", "post-" + post.id());
            if (post.removed()) {
                start("p", "gone");
                link(post.path(), "link", say.of("post.removed"));
                end("p");
            } else {
                header(post);
                subject(post);
                start("div", "words");
                WordsOutput.write(post.words(), to);
                end("div");
                if (acts) {
                    acts(post);
                }
            }
            end("article");
            if (post.more() > 0) {
                start("p", "more");
                link(post.path() + "/replies", null, say.of("post.more", post.more()));
                end("p");
            }
        }

        private void header(PostView post) throws IOException {
            Author author = post.author();
            start("header", null);
            face(author);
            apart();
            start("a", "who");
            attribute("href", author.path());
            name(null, author.displayName());
            end("a");
            if (some(author.pronouns())) {
                apart();
                name("quiet", author.pronouns());
            }
            if (post.byStarter()) {
                apart();
                span("mark author", say.of("post.by-starter"));
            }
            if (author.staff()) {
                apart();
                span("mark staff", say.of("role." + author.role()));
            }
            apart();
            start("a", "link");
            attribute("href", post.path());
            span("aloud", say.of("post.link") + " ");
            time(post.createdAt());
            end("a");
            if (post.editedAt() != null) {
                apart();
                edited(post);
            }
            end("header");
        }

        private void face(Author author) throws IOException {
            if (author.picture() != null) {
                start("img", "face");
                attribute("src", author.picture());
                attribute("alt", "");
                attribute("width", "34");
                attribute("height", "34");
                end("img");
            } else {
                start("span", author.warm() ? "face warm" : "face");
                attribute("aria-hidden", "true");
                text(author.initials());
                end("span");
            }
        }

        private void edited(PostView post) throws IOException {
            start("span", "quiet edited");
            text(say.of("post.edited") + " ");
            time(post.editedAt());
            if (post.history().allowed()) {
                text(", ");
                link(post.path() + "/history", null, say.of("post.history"));
            }
            end("span");
        }

        private void subject(PostView post) throws IOException {
            if (post.answers() != null) {
                start("p", "answers");
                link("/posts/" + post.answers(), null, some(post.answersName())
                        ? say.of("post.answers", post.answersName()) : say.of("post.answers-removed"));
                end("p");
            }
            if (some(post.subject())) {
                start("p", post.subjectDerived() ? "subject derived" : "subject");
                name(null, post.subject());
                if (post.subjectDerived()) {
                    apart();
                    span("quiet", say.of("post.derived"));
                }
                end("p");
            }
        }

        private void acts(PostView post) throws IOException {
            if (!mayReply && !post.edit().allowed() && !post.remove().allowed()) {
                return;
            }
            String name = post.author().displayName();
            start("p", "acts");
            act(mayReply, post.path() + "/reply", null, "post.reply", "post.reply-to", name);
            act(mayReply, post.path() + "/reply?quote", "quote", "post.quote", "post.quote-of", name);
            act(post.edit(), post.path() + "/edit", "post.edit", "post.edit-of", name);
            act(post.remove(), post.path() + "/remove", "post.remove", "post.remove-yours",
                    post.remove().allowed() ? say.time(post.createdAt()) : "");
            end("p");
        }

        private void act(Verdict may, String path, String label, String spoken, String of) throws IOException {
            act(may.allowed(), path, null, label, spoken, of);
        }

        /** @param spoken the key of what is read aloud in the label's place, for a page has many links of that label */
        private void act(boolean may, String path, String style, String label, String spoken, String of) throws IOException {
            if (may) {
                start("a", style);
                attribute("href", path);
                attribute("aria-label", say.of(spoken, of));
                text(say.of(label));
                end("a");
                apart();
            }
        }

        private static boolean some(String words) {
            return words != null && !words.isEmpty();
        }

        private void time(Instant at) throws IOException {
            start("time", null);
            attribute("datetime", at.toString());
            attribute("data-now", "");
            text(say.time(at));
            end("time");
        }

        private void name(String style, String name) throws IOException {
            start("bdi", style);
            text(name);
            end("bdi");
        }

        private void span(String style, String words) throws IOException {
            start("span", style);
            text(words);
            end("span");
        }

        private void link(String path, String style, String words) throws IOException {
            start("a", style);
            attribute("href", path);
            text(words);
            end("a");
        }

        private void start(String element, String style) throws IOException {
            to.startElement(element, null);
            if (style != null) {
                attribute("class", style);
            }
        }

        private void attribute(String name, String value) throws IOException {
            to.writeAttribute(name, value, null);
        }

        private void text(String words) throws IOException {
            to.writeText(words, null);
        }

        private void end(String element) throws IOException {
            to.endElement(element);
        }

        /** A space between two things in a line. */
        private void apart() throws IOException {
            to.write("\n");
        }
    }
}
