package org.hearth.post;

import org.hearth.text.Field;
import org.hearth.text.Lengths;
import org.hearth.text.Typed;

/**
 * An edit as typed.
 *
 * @param heading the title of the thread when the opening is edited, else the subject of the reply
 * @param links to further reading, for the opening; else empty
 * @param edition how often the post had been edited when the form was shown
 */
public record TypedEdit(String heading, String text, String links, int edition) {

    public TypedEdit {
        heading = Lengths.tidy(Field.SUBJECT, heading);
        text = Lengths.tidy(Field.TEXT, text);
        links = links == null ? "" : links;
    }

    TypedEdit with(String checkedLinks) {
        return new TypedEdit(heading, text, checkedLinks, edition);
    }

    /** @throws org.hearth.text.Unacceptable with what is wrong beside each field */
    void check(boolean opening) {
        new Typed().field(opening ? "title" : "subject", opening ? Field.TITLE : Field.SUBJECT, heading)
                .field("text", Field.TEXT, text).check();
    }
}
