package org.hearth.thread;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.hearth.web.Phrases;

/** Writes the line above replies that says how they are shown, with links to the other ways. In Java as posts are, for every thread has it. */
@FacesComponent(value = "hearth.choices", createTag = true, tagName = "choices", namespace = "http://hearth.org/tags/components")
public class ChoicesOutput extends UIComponentBase {

    @Override
    public String getFamily() {
        return "hearth";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Phrases say = context.getApplication().evaluateExpressionGet(context, "#{say}", Phrases.class);
        Reader reader = context.getApplication().evaluateExpressionGet(context, "#{reader}", Reader.class);
        Line line = new Line(context.getResponseWriter(), say, reader);
        Reading now = reader.now();
        String subjects = now.subjects() ? "show" : "hide";

        line.to().startElement("nav", null);
        line.to().writeAttribute("class", "reading", null);
        line.to().writeAttribute("aria-label", say.of("reading.label"), null);
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
        line.to().endElement("nav");
    }

    private record Line(ResponseWriter to, Phrases say, Reader reader) {

        void begin(String label) throws IOException {
            to.startElement("p", null);
            to.writeText(say.of(label), null);
        }

        /** @param spoken what is read aloud in the label's place; null for the label */
        void choice(String name, String value, String now, String label, String spoken) throws IOException {
            to.write(" ");
            boolean chosen = value.equals(now);
            to.startElement(chosen ? "b" : "a", null);
            if (chosen) {
                to.writeAttribute("aria-current", "true", null);
            } else {
                to.writeAttribute("href", reader.href(name, value), null);
                to.writeAttribute("rel", "nofollow", null);
                if (spoken != null) {
                    to.writeAttribute("aria-label", spoken, null);
                }
            }
            to.writeText(label, null);
            to.endElement(chosen ? "b" : "a");
        }

        void end() throws IOException {
            to.endElement("p");
        }

        void remember() throws IOException {
            to.startElement("p", null);
            to.startElement("a", null);
            to.writeAttribute("href", reader.getRememberHref(), null);
            to.writeText(say.of(reader.isGuest() ? "reading.remember-device" : "reading.remember"), null);
            to.endElement("a");
            end();
        }
    }
}
