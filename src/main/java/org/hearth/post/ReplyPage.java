package org.hearth.post;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.hearth.thread.Reader;
import org.hearth.web.Forms;
import org.hearth.web.Go;
import org.hearth.web.Path;

/** The form that replies to one post. */
@Named
@RequestScoped
public class ReplyPage {

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

    private PostInThread answered;
    private String subject;
    private String text;

    @PostConstruct
    void load() {
        answered = posts.one(path.id());
        Map<String, String> kept = forms.kept(getPlace());
        subject = kept.getOrDefault("subject", "");
        text = begin(kept.getOrDefault("text", ""));
    }

    /** A quote that is asked for comes behind the words of a draft, once. */
    private String begin(String draft) {
        if (path.asked("quote") == null || path.posted() || answered.post().removed()) {
            return draft;
        }
        String quote = Formats.quote(answered.post(), path.asked("words"));
        return draft.isBlank() ? quote : draft.contains(quote.strip()) ? draft : draft.stripTrailing() + "\n\n" + quote;
    }

    public void reply() {
        writing.send(getPlace(), () -> {
            Long post = posts.reply(answered.threadId(), answered.post().id(), new TypedReply(subject, text), forms.useKey());
            forms.done(getPlace());
            Go.to(posts.whereIs(post, reader.base()));
        });
    }

    /** Where the words would be read, for the preview while typing. */
    public String getTopicSlug() {
        return answered.topicSlug();
    }

    public String getPlace() {
        return answered.post().path() + "/reply";
    }

    /** Whether the box is shown: also when nothing can be sent any more, for words that were typed before. */
    public boolean isWriting() {
        return answered.reply().allowed() || !text.isEmpty() || path.posted();
    }

    public PostInThread getAnswered() {
        return answered;
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
