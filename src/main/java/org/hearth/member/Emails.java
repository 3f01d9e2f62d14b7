package org.hearth.member;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import org.hearth.text.Field;
import org.hearth.text.Lengths;
import org.hearth.text.Problem;

/** E-mail addresses, which nobody has to give. */
final class Emails {

    private Emails() {
    }

    /** @return what is wrong with an address by the syntax of RFC 822, as mail itself would say; nothing for none */
    static Optional<Problem> check(String typed) {
        Optional<Problem> length = Lengths.check(Field.EMAIL, typed);
        String address = Lengths.tidy(Field.EMAIL, typed);
        if (length.isPresent() || address.isEmpty()) {
            return length;
        }
        try {
            new InternetAddress(address, true).validate();
            return address.contains("@") ? Optional.empty() : Optional.of(Problem.of("email.wrong"));
        } catch (AddressException e) {
            return Optional.of(Problem.of("email.wrong"));
        }
    }
}
