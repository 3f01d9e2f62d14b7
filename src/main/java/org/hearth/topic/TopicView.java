package org.hearth.topic;

import java.util.List;
import org.hearth.access.Verdict;
import org.hearth.thread.ThreadRow;
import org.hearth.web.Pager;

/**
 * A page of a topic's threads.
 *
 * @param owners usernames of those who look after it
 * @param pinned the pinned threads, on the first page
 */
public record TopicView(String slug, String title, String tagline, String description, Audience audience, boolean archived,
        List<String> owners, int threadCount, List<ThreadRow> pinned, List<ThreadRow> threads, Pager pager, Verdict start) {

    public String path() {
        return "/topics/" + slug;
    }

    public boolean searchable() {
        return audience == Audience.PUBLIC;
    }

    public boolean membersOnly() {
        return audience == Audience.MEMBERS;
    }
}
