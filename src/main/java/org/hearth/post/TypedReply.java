package org.hearth.post;

import org.hearth.text.Field;
import org.hearth.text.Lengths;
import org.hearth.text.Typed;

/** A reply as typed. An empty subject is derived from the text. */
public record TypedReply(String subject, String text) {

    public TypedReply {
        subject = Lengths.tidy(Field.SUBJECT, subject);
        text = Lengths.tidy(Field.TEXT, text);
    }

    /** @throws org.hearth.text.Unacceptable with what is wrong beside each field */
    void check() {
        new Typed().field("subject", Field.SUBJECT, subject).field("text", Field.TEXT, text).check();
    }
}
