package org.hearth.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String REFERENCE = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$TOlIq/aOKDjxRIOuuY2+K9yyOHGJnzE7B/pEEobJUOQ";
    private static final String OLDER = "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$ZkVV6q7uDnXoU5uqMChQJEK5qOuHbFluqOPIM+h4DUM";

    @Test
    void a_password_opens_what_it_closed_and_no_other_does() {
        String hash = Passwords.hash("quiet grey geese");

        assertThat(Passwords.verify("quiet grey geese", hash)).isTrue();
        assertThat(Passwords.verify("quiet grey goose", hash)).isFalse();
        assertThat(Passwords.verify("", hash)).isFalse();
    }

    @Test
    void a_hash_says_how_it_was_made_and_is_never_made_twice() {
        String hash = Passwords.hash("quiet grey geese");

        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(Passwords.hash("quiet grey geese")).isNotEqualTo(hash);
    }

    @Test
    void a_hash_made_elsewhere_with_the_same_rules_is_understood() {
        // argon2 (Debian, the reference program): printf 'quiet grey geese' | argon2 saltsaltsaltsalt -id -t 2 -k 19456 -p 1 -l 32 -e
        assertThat(Passwords.verify("quiet grey geese", REFERENCE)).isTrue();
        assertThat(Passwords.needsRehash(REFERENCE)).isFalse();
    }

    @Test
    void a_hash_with_older_settings_still_opens_and_asks_to_be_renewed() {
        assertThat(Passwords.verify("quiet grey geese", OLDER)).isTrue();
        assertThat(Passwords.verify("quiet grey goose", OLDER)).isFalse();
        assertThat(Passwords.needsRehash(OLDER)).isTrue();
        assertThat(Passwords.needsRehash(Passwords.hash("x"))).isFalse();
    }

    @Test
    void letters_are_the_same_however_the_keyboard_composes_them() {
        assertThat(Passwords.verify("cafe\u0301 noir", Passwords.hash("caf\u00E9 noir"))).isTrue();
    }

    @Test
    void nobody_and_a_member_without_a_password_are_never_let_in() {
        assertThat(Passwords.verifyNobody("nobody has this password")).isFalse();
        assertThat(Passwords.verify("", null)).isFalse();
    }

    @Test
    void what_is_far_too_long_to_be_a_password_opens_nothing() {
        String long1 = "x".repeat(5_000);
        assertThat(Passwords.verify(long1, Passwords.hash(long1))).isFalse();
        assertThat(Passwords.verify(long1, Passwords.hash(""))).isFalse();
    }

    @Test
    void many_at_once_each_get_their_answer() {
        String hash = Passwords.hash("quiet grey geese");
        AtomicInteger opened = new AtomicInteger();

        IntStream.range(0, 12).parallel().forEach(i -> {
            if (Passwords.verify(i % 3 == 0 ? "wrong" : "quiet grey geese", hash)) {
                opened.incrementAndGet();
            }
        });

        assertThat(opened).hasValue(8);
    }
}
