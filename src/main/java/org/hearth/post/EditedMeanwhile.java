package org.hearth.post;

/** Somebody edited the post while this edit was being typed. Nothing is written; both texts are shown. */
public class EditedMeanwhile extends RuntimeException {

    private final transient EditView now;

    EditedMeanwhile(EditView now) {
        super("edited meanwhile", null, false, false);
        this.now = now;
    }

    /** What the post says now. */
    public EditView now() {
        return now;
    }
}
