package org.hearth.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the posts of a page, read in order of branch and path, into trees. */
final class Branches {

    /** How many posts a page of trees shows at the most. */
    static final int POSTS = 100;

    private Branches() {
    }

    /**
     * How many replies of each branch fit, so that small branches show whole and large ones share what is left.
     *
     * @param sizes of the page's branches, their first posts not counted
     */
    static int seats(List<Integer> sizes) {
        int room = Math.max(POSTS - sizes.size(), sizes.size());
        int seats = 0;
        while (sizes.stream().mapToInt(size -> size).max().orElse(0) > seats) {
            int next = seats + 1;
            if (sizes.stream().mapToInt(size -> Math.min(size, next)).sum() > room) {
                break;
            }
            seats = next;
        }
        return seats;
    }

    /**
     * @param posts in order of reading; a post's parent, when on the page, comes before it
     * @param levels how many levels stand indented; deeper replies follow in order on the last of them
     */
    static List<PostView> grow(List<PostRow> posts, int levels, Showing showing) {
        List<PostView> trunks = new ArrayList<>();
        Map<Long, PostView> seen = new HashMap<>();
        Map<Long, List<PostView>> homes = new HashMap<>();
        for (PostRow row : posts) {
            boolean deep = row.depth() > levels;
            PostView view = showing.show(row, deep || (row.parentId() != null && !seen.containsKey(row.parentId())));
            List<PostView> home = row.parentId() == null || !homes.containsKey(row.parentId()) ? trunks
                    : homes.get(row.parentId());
            home.add(view);
            seen.put(row.id(), view);
            // Where this post's own replies go: below it, or beside it once the last level is reached.
            homes.put(row.id(), row.depth() >= levels ? home : view.replies());
        }
        return trunks;
    }

    /** Makes a row ready to show; the second argument says whether to name whom it answers. */
    interface Showing {
        PostView show(PostRow row, boolean naming);
    }
}
