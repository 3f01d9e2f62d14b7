package org.hearth.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import org.hearth.text.SafeHtml;

/** How a view shows HTML that is not its own: it takes {@link SafeHtml} and nothing else. */
@FacesComponent(value = "hearth.words", createTag = true, tagName = "words", namespace = "http://hearth.org/tags/components")
public class WordsOutput extends Output {

    @Override
    protected void write(FacesContext context, Html html) {
        SafeHtml words = given("value");
        if (words != null) {
            html.words(words);
        }
    }
}
