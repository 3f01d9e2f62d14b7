package org.hearth.thread;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import org.hearth.web.Html;
import org.hearth.web.Output;
import org.hearth.web.Phrases;

/** Writes the line above replies that says how they are shown, with links to the other ways. In Java as posts are, for every thread has it. */
@FacesComponent(value = "hearth.choices", createTag = true, tagName = "choices", namespace = "http://hearth.org/tags/components")
public class ChoicesOutput extends Output {

    @Override
    protected void write(FacesContext context, Html html) {
        Phrases say = bean(context, "say", Phrases.class);
        Reader reader = bean(context, "reader", Reader.class);
        Line line = new Line(html, say, reader);
        Reading now = reader.now();
        String subjects = now.subjects() ? "show" : "hide";

        html.start("nav", "reading").attribute("aria-label", say.of("reading.label"));
        line.begin("reading.show");
        line.choice("view", "threaded", now.view(), say.of("reading.threaded"), null);
        line.choice("view", "flat", now.view(), say.of("reading.flat"), null);
        line.end();
        line.begin("reading.order");
        line.choice("order", "oldest", now.order(), say.of("reading.oldest"), null);
        line.choice("order", "newest", now.order(), say.of("reading.newest"), null);
        line.end();
        line.begin("reading.a-page");
        for (String size : Reading.SIZES) {
            line.choice("size", size, String.valueOf(now.size()), size, say.of("reading.some-a-page", Integer.valueOf(size)));
        }
        line.end();
        line.begin("reading.subjects");
        line.choice("subjects", "show", subjects, say.of("reading.shown"), null);
        line.choice("subjects", "hide", subjects, say.of("reading.hidden"), null);
        line.end();
        if (reader.isUnusual()) {
            line.remember();
        }
        html.end("nav");
    }

    private record Line(Html to, Phrases say, Reader reader) {

        void begin(String label) {
            to.start("p").text(say.of(label));
        }

        /** @param spoken what is read aloud in the label's place; null for the label */
        void choice(String name, String value, String now, String label, String spoken) {
            to.text(" ");
            if (value.equals(now)) {
                to.start("b").attribute("aria-current", "true").text(label).end("b");
            } else {
                to.start("a").attribute("href", reader.href(name, value)).attribute("rel", "nofollow").attribute("aria-label", spoken)
                        .text(label).end("a");
            }
        }

        void end() {
            to.end("p");
        }

        void remember() {
            to.start("p").start("a").attribute("href", reader.getRememberHref())
                    .text(say.of(reader.isGuest() ? "reading.remember-device" : "reading.remember")).end("a");
            end();
        }
    }
}
