package org.hearth.thread;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.hearth.post.Posts;
import org.hearth.post.TypedReply;
import org.hearth.post.Writing;
import org.hearth.web.Forms;
import org.hearth.web.Go;
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
    private Writing writing;

    private ThreadView view;
    private String subject;
    private String text;

    @PostConstruct
    void load() {
        Map<String, String> kept = forms.kept(getPlace());
        subject = kept.getOrDefault("subject", "");
        text = kept.getOrDefault("text", "");
    }

    /** A thread has one address; others lead to it. */
    public void enter() {
        if (!path.posted() && !getView().head().slug().equals(path.text("slug"))) {
            Go.to(view.pager().href(view.pager().page()));
        }
    }

    public void reply() {
        writing.send(getPlace(), () -> {
            Long post = posts.reply(path.id(), null, new TypedReply(subject, text), forms.useKey());
            forms.done(getPlace());
            Go.to(posts.whereIs(post, reader.base()));
        });
    }

    /** Where the words would be read, for the preview while typing. */
    public String getTopicSlug() {
        return getView().head().topicSlug();
    }

    /** The name of the form's place, where kept words find it again. */
    public String getPlace() {
        return "/threads/" + path.id();
    }

    /** Whether the box is shown: also when nothing can be sent any more, for words that were typed before. */
    public boolean isWriting() {
        return path.posted() || !text.isEmpty() || getView().reply().allowed();
    }

    /** Read when it is shown; a reply that is taken needs none of it. */
    public ThreadView getView() {
        if (view == null) {
            view = threads.view(path.id(), reader.now(), reader.base(), path.asked("page"));
        }
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
