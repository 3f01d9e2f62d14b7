package org.hearth.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hearth.post.PostView;

/** Writes posts as nested ordered lists; what stands inside the tag is written for each post, which it calls {@code post}. */
@FacesComponent(value = "hearth.tree", createTag = true, tagName = "tree", namespace = "http://hearth.org/tags/components")
public class ReplyTree extends UIComponentBase {

    private static final String VAR = "post";

    @Override
    public String getFamily() {
        return "hearth";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    // Nothing below can be filled in, so a form that was sent is not looked for in there.

    @Override
    public void processDecodes(FacesContext context) {
    }

    @Override
    public void processValidators(FacesContext context) {
    }

    @Override
    public void processUpdates(FacesContext context) {
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeChildren(FacesContext context) throws IOException {
        Map<String, Object> scope = context.getExternalContext().getRequestMap();
        Object outer = scope.get(VAR);
        list(context, scope, (List<PostView>) getAttributes().get("value"));
        scope.put(VAR, outer);
    }

    private void list(FacesContext context, Map<String, Object> scope, List<PostView> posts) throws IOException {
        if (posts.isEmpty()) {
            return;
        }
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("ol", this);
        writer.writeAttribute("class", "replies", null);
        for (PostView post : posts) {
            writer.startElement("li", this);
            scope.put(VAR, post);
            for (UIComponent child : getChildren()) {
                child.encodeAll(context);
            }
            list(context, scope, post.replies());
            writer.endElement("li");
        }
        writer.endElement("ol");
    }
}
