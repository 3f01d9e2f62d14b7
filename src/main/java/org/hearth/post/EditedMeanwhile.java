package org.hearth.post;

/** A field of the post was changed by this edit and by one that was saved since its form was shown. Nothing is written. */
public class EditedMeanwhile extends RuntimeException {

    private final transient Meanwhile meanwhile;

    EditedMeanwhile(Meanwhile meanwhile) {
        super("edited meanwhile", null, false, false);
        this.meanwhile = meanwhile;
    }

    public Meanwhile meanwhile() {
        return meanwhile;
    }
}
