package org.hearth.post;

import java.time.Instant;
import org.hearth.text.Teaser;

/** One of the latest posts on a profile. */
public record RecentPost(Long id, int number, String threadTitle, String topicTitle, String topicSlug, String words,
        Instant createdAt) {

    public String path() {
        return "/posts/" + id;
    }

    public String teaser() {
        return Teaser.of(words);
    }
}
