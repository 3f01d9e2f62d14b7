package org.hearth.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.access.Guardian;
import org.hearth.topic.Audience;
import org.hearth.topic.Topics;
import org.hearth.topic.TypedTopic;
import org.hearth.web.Forms;
import org.hearth.web.Go;
import org.hearth.web.Notices;
import org.hearth.web.Path;

/** The form of a topic, new or changed. */
@Named
@RequestScoped
public class EditTopicPage {

    @Inject
    private Topics topics;
    @Inject
    private Guardian guardian;
    @Inject
    private Path path;
    @Inject
    private Forms forms;
    @Inject
    private Notices notices;

    private String slug;
    private String title;
    private String tagline;
    private String description;
    private Audience audience;
    private String owners;
    private boolean mentions;

    @PostConstruct
    void load() {
        guardian.administer().orThrow();
        slug = path.text("slug");
        TypedTopic topic = slug == null ? new TypedTopic("", "", "", Audience.PUBLIC, "", true) : topics.edited(slug);
        Map<String, String> kept = forms.kept(getPlace());
        title = kept.getOrDefault("title", topic.title());
        tagline = kept.getOrDefault("tagline", topic.tagline());
        description = kept.getOrDefault("description", topic.description());
        audience = Stream.of(Audience.values()).filter(it -> it.name().equals(kept.get("audience"))).findFirst().orElse(topic.audience());
        owners = kept.getOrDefault("owners", topic.owners());
        // A box that is not ticked sends nothing.
        mentions = kept.isEmpty() ? topic.mentions() : kept.containsKey("mentions");
    }

    public void save() {
        notices.attempt(() -> {
            TypedTopic typed = new TypedTopic(title, tagline, description, audience, owners, mentions);
            if (slug == null) {
                topics.create(typed);
            } else {
                topics.edit(slug, typed);
            }
            forms.done(getPlace());
            notices.after("done.topic");
            Go.to("/admin/topics");
        });
    }

    public String getPlace() {
        return slug == null ? "/admin/topics/new" : "/admin/topics/" + slug;
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }

    public boolean isFresh() {
        return slug == null;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getTagline() {
        return tagline;
    }

    public void setTagline(String tagline) {
        this.tagline = tagline;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public boolean isMentions() {
        return mentions;
    }

    public void setMentions(boolean mentions) {
        this.mentions = mentions;
    }

    public String getOwners() {
        return owners;
    }

    public void setOwners(String owners) {
        this.owners = owners;
    }
}
