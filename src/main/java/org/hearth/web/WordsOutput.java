package org.hearth.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.hearth.text.SafeHtml;

/** The only way to a page for HTML that is not the page's own: it takes {@link SafeHtml} and nothing else. */
@FacesComponent(value = "hearth.words", createTag = true, tagName = "words", namespace = "http://hearth.org/tags/components")
public class WordsOutput extends UIComponentBase {

    @Override
    public String getFamily() {
        return "hearth";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        SafeHtml html = (SafeHtml) getAttributes().get("value");
        if (isRendered() && html != null) {
            write(html, context.getResponseWriter());
        }
    }

    /** For components that write a post themselves. */
    public static void write(SafeHtml html, ResponseWriter writer) throws IOException {
        writer.write(html.toString());
    }
}
