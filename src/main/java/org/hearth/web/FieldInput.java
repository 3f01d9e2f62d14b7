package org.hearth.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;

/**
 * A field for words with its label: a line ({@code <t:text>}), or a box of some {@code rows} ({@code <t:area>}). {@code here} puts the
 * cursor into it, as a mistake does. Its id is its name in what is sent, so the form around it must have {@code prependId="false"}.
 */
@FacesComponent("hearth.field")
public class FieldInput extends UIInput {

    public FieldInput() {
        setRendererType(null);
    }

    @Override
    public void decode(FacesContext context) {
        if (isRendered()) {
            setSubmittedValue(context.getExternalContext().getRequestParameterMap().get(getClientId(context)));
        }
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (isRendered()) {
            Html html = new Html().start("div", "field");
            LabelOutput.write(html, getClientId(context), given("label"), given("hint"), problem(context));
            context.getResponseWriter().write(html.toString());
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        String id = getClientId(context);
        String value = Objects.requireNonNullElse((String) (getSubmittedValue() == null ? getValue() : getSubmittedValue()), "");
        Object rows = getAttributes().get("rows");
        String problem = problem(context);
        Html html = new Html().start(rows == null ? "input" : "textarea", given("styleClass")).attribute("id", id).attribute("name", id)
                .attribute("dir", "auto").attribute("autocomplete", rows == null ? Objects.requireNonNullElse(given("autocomplete"), "off") : null)
                .attribute("autofocus", problem != null || Boolean.TRUE.equals(getAttributes().get("here")) ? "autofocus" : null)
                .attribute("aria-describedby", id + "-hint " + id + "-error").attribute("aria-invalid", String.valueOf(problem != null));
        if (rows == null) {
            html.attribute("type", "text").attribute("value", value).empty();
        } else {
            // A browser drops the first line break of a box.
            html.attribute("rows", rows.toString()).text("\n" + value).end("textarea");
        }
        context.getResponseWriter().write(html.end("div").toString());
    }

    private String problem(FacesContext context) {
        return Notices.of(context, getClientId(context));
    }

    private String given(String name) {
        return (String) getAttributes().get(name);
    }
}
