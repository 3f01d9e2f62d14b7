package org.hearth.post;

import org.hearth.access.Verdict;

/**
 * A post as its author edits it.
 *
 * @param heading the title of the thread for the opening, the typed subject for a reply; empty when that was derived
 * @param links of the opening to further reading
 * @param edition how often it was edited so far
 */
public record EditView(Long id, boolean opening, String heading, String text, String links, int edition, String topicSlug, String threadTitle,
        String threadPath, Verdict edit) {

    public String path() {
        return "/posts/" + id;
    }
}
