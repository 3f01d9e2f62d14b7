package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.testing.AsClient;
import org.hearth.testing.Person;
import org.hearth.testing.Steps;
import org.junit.jupiter.api.Test;

/** A name or a title that turns the direction of writing turns nothing beside itself, wherever it stands. */
class TurnedNamesIT extends AsClient {

    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final Pattern LABELS = Pattern.compile("aria-label=\"([^\"]*)\"");
    private static final Pattern ISOLATED = Pattern.compile("(?s)<(bdi)\\b[^>]*>.*?</bdi>|<p[^>]* dir=\"auto\"[^>]*>.*?</p>|<(input|textarea)\\b[^>]*>");
    private static final String TURN = "\u202E";

    @Test
    void not_in_titles_labels_or_sentences() {
        Person member = Person.guest();
        String name = Steps.fresh();
        Person.joins(member.form("/join", "join"), member, name);
        member.send(member.form("/account", "profile").with("displayName", TURN + name).with("save", "save"));
        String thread = gone(member.send(member.form("/topics/between-sessions/new", "new").with("title", TURN + "Thread " + name)
                .with("text", "Opening").with("send", "send")));
        String first = Person.post(member.send(member.form(thread, "reply").with("text", "First").with("send", "send"))).orElseThrow();
        String second = Person.post(member.send(member.form("/posts/" + first + "/reply", "reply").with("text", "Second").with("send", "send")))
                .orElseThrow();
        for (String page : new String[] {thread, thread + "?view=flat", "/posts/" + first + "/reply", "/posts/" + first + "/replies?from=" + second,
            "/members/" + name, "/posts/" + first + "/remove", "/topics/between-sessions"}) {
            String html = member.get(page).body();
            Matcher title = TITLE.matcher(html);
            assertThat(title.find()).as(page).isTrue();
            assertThat(title.group(1)).as("title of %s", page).doesNotContain(TURN);
            assertThat(LABELS.matcher(html).results().map(label -> label.group(1))).as("labels of %s", page)
                    .allSatisfy(label -> assertThat(label).doesNotContain(TURN));
            assertThat(ISOLATED.matcher(html).replaceAll("")).as("what stands bare on %s", page).contains("</html>").doesNotContain(TURN);
        }
    }

    private static String gone(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
