package org.hearth.thread;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.hearth.topic.TopicHead;
import org.hearth.topic.Topics;
import org.hearth.post.Writing;
import org.hearth.web.Forms;
import org.hearth.web.Go;
import org.hearth.web.Path;

/** The form that starts a thread. */
@Named
@RequestScoped
public class NewThreadPage {

    @Inject
    private Topics topics;
    @Inject
    private Threads threads;
    @Inject
    private Path path;
    @Inject
    private Forms forms;
    @Inject
    private Writing writing;

    private TopicHead topic;
    private String title;
    private String text;
    private String links;

    @PostConstruct
    void load() {
        topic = topics.head(path.text("slug"));
        Map<String, String> kept = forms.kept(getPlace());
        title = kept.getOrDefault("title", "");
        text = kept.getOrDefault("text", "");
        links = kept.getOrDefault("links", "");
    }

    public void start() {
        writing.send(getPlace(), () -> {
            String thread = threads.start(topic.slug(), title, text, links, forms.useKey());
            forms.done(getPlace());
            Go.to(thread);
        });
    }

    /** Where the words would be read, for the preview while typing. */
    public String getTopicSlug() {
        return topic.slug();
    }

    public String getPlace() {
        return topic.path() + "/new";
    }

    /** Whether the box is shown: also when nothing can be sent any more, for words that were typed before. */
    public boolean isWriting() {
        return topic.start().allowed() || !text.isEmpty() || path.posted();
    }

    public TopicHead getTopic() {
        return topic;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
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
