package org.hearth.thread;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.hearth.post.Posts;
import org.hearth.post.TypedReply;
import org.hearth.web.Forms;
import org.hearth.web.Go;
import org.hearth.web.Notices;
import org.hearth.web.Path;

/** A thread with its replies, and the form that replies to it. */
@Named
@RequestScoped
public class ThreadPage {

    @Inject
    private Threads threads;
    @Inject
    private Posts posts;
    @Inject
    private Reader reader;
    @Inject
    private Path path;
    @Inject
    private Forms forms;
    @Inject
    private Notices notices;

    private ThreadView view;
    private String subject;
    private String text;

    @PostConstruct
    void load() {
        view = threads.view(path.id(), reader.now(), reader.base(), path.asked("page"));
        Map<String, String> kept = forms.kept(getPlace());
        subject = kept.getOrDefault("subject", "");
        text = kept.getOrDefault("text", "");
    }

    /** A thread has one address; others lead to it. */
    public void enter() {
        if (!path.posted() && !view.head().slug().equals(path.text("slug"))) {
            Go.to(view.pager().href(view.pager().page()));
        }
    }

    public void reply() {
        notices.attempt(() -> {
            Long post = posts.reply(view.head().id(), null, new TypedReply(subject, text), forms.getKey());
            forms.done(getPlace());
            Go.to("/posts/" + post);
        });
    }

    /** Where the words would be read, for the preview while typing. */
    public String getTopicSlug() {
        return view.head().topicSlug();
    }

    /** The name of the form's place, where kept words find it again. */
    public String getPlace() {
        return "/threads/" + view.head().id();
    }

    /** Whether the box is shown: also when nothing can be sent any more, for words that were typed before. */
    public boolean isWriting() {
        return view.reply().allowed() || !text.isEmpty() || path.posted();
    }

    public ThreadView getView() {
        return view;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
