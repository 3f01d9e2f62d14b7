package org.hearth.post;

import java.util.List;

/**
 * A page of one branch.
 *
 * @param next the id of the post the next page begins with; null on the last
 * @param later whether this is not its first page
 */
public record BranchView(Long first, List<PostView> posts, Long next, boolean later) {

    public String path() {
        return "/posts/" + first + "/replies";
    }
}
