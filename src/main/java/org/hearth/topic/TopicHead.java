package org.hearth.topic;

import org.hearth.access.Verdict;

/** A topic above the form that starts a thread in it. */
public record TopicHead(String slug, String title, String tagline, Verdict start) {

    public String path() {
        return "/topics/" + slug;
    }
}
