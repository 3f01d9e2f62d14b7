package org.hearth.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * {@code <t:let name="view" value="#{...}"/>}: a name for something of the page, as {@code ui:param} gives one, but found out once, when
 * the view is built, and not at each mention. Not for what a form that was sent may still change.
 */
public class Let extends TagHandler {

    private final String name;
    private final TagAttribute value;

    public Let(TagConfig config) {
        super(config);
        name = getRequiredAttribute("name").getValue();
        value = getRequiredAttribute("value");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        context.getVariableMapper().setVariable(name,
                context.getExpressionFactory().createValueExpression(value.getObject(context), Object.class));
    }
}
