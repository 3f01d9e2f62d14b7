package org.hearth.post;

/**
 * One field of an edit whose post was edited since its form was shown.
 *
 * @param words what stands in the field after both edits; this writer's own words when both changed it
 * @param theirs what the post says now when both changed the field; null when there is nothing to ask
 */
record Merge(String words, String theirs) {

    /** @param base what the field said when the form was shown; null when that is not known any more */
    static Merge of(String base, String mine, String now) {
        if (mine.equals(base)) {
            return new Merge(now, null);
        }
        return new Merge(mine, now.equals(base) || now.equals(mine) ? null : now);
    }

    boolean asks() {
        return theirs != null;
    }
}
