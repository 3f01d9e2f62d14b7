package org.hearth.post;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.hearth.web.Forms;
import org.hearth.web.Go;
import org.hearth.web.Notices;
import org.hearth.web.Path;

/** The form that edits a post. */
@Named
@RequestScoped
public class EditPage {

    @Inject
    private Edits edits;
    @Inject
    private Path path;
    @Inject
    private Forms forms;
    @Inject
    private Notices notices;
    @Inject
    private Writing writing;

    private EditView view;
    private Meanwhile meanwhile;
    private String heading;
    private String text;
    private String links;
    private int edition;

    @PostConstruct
    void load() {
        view = edits.view(path.id());
        Map<String, String> kept = forms.kept(getPlace());
        heading = kept.getOrDefault(view.opening() ? "title" : "subject", view.heading());
        text = kept.getOrDefault("text", view.text());
        links = kept.getOrDefault("links", view.links());
        edition = forms.number("edition").orElse(Integer.parseInt(kept.getOrDefault("edition", "" + view.edition())));
    }

    public void save() {
        writing.send(getPlace(), () -> {
            try {
                edits.save(view.id(), new TypedEdit(heading, text, links, edition));
                forms.done(getPlace());
                notices.after("done.edited");
                Go.to(view.path());
            } catch (EditedMeanwhile edited) {
                meanwhile = edited.meanwhile();
                heading = meanwhile.mine().heading();
                text = meanwhile.mine().text();
                links = meanwhile.mine().links();
                edition = meanwhile.mine().edition();
                notices.here("edit.meanwhile");
            }
        });
    }

    public String getPlace() {
        return view.path() + "/edit";
    }

    public EditView getView() {
        return view;
    }

    /** What the post says now in the fields that were changed twice; null when there is nothing to ask. */
    public Meanwhile getMeanwhile() {
        return meanwhile;
    }

    public String getTopicSlug() {
        return view.topicSlug();
    }

    public int getEdition() {
        return edition;
    }

    public String getHeading() {
        return heading;
    }

    public void setHeading(String heading) {
        this.heading = heading;
    }

    public String getLinks() {
        return links;
    }

    public void setLinks(String links) {
        this.links = links;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
