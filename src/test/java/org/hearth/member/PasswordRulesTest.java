package org.hearth.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"k3v9x2qp", "mXq2bnZt", "lantern-meadow", "correct horse battery staple", "ich mag dich sehr",
        "пароль от дома", "泣くことは癒しの過程", "four quiet grey geese"})
    void a_password_need_not_have_any_kind_of_sign_if_it_is_hard_to_guess(String password) {
        assertThat(PasswordRules.check(password, "ada", null, "")).isEmpty();
    }

    @Test
    void a_password_has_8_to_128_characters() {
        assertThat(PasswordRules.check("k3v9x2q")).contains(Problem.of("password.too-short", 8));
        assertThat(PasswordRules.check("")).contains(Problem.of("password.too-short", 8));
        assertThat(PasswordRules.check("😦🌱🕯🪴🫖🧣🍂")).contains(Problem.of("password.too-short", 8));
        String longest = "quiet geese over grey water ".repeat(5).substring(0, 128);
        assertThat(PasswordRules.check(longest)).isEmpty();
        assertThat(PasswordRules.check(longest + "x")).contains(Problem.of("password.too-long", 128));
    }

    @ParameterizedTest
    @CsvSource({"password1,common", "Password123!,common", "p@ssw0rd,common", "elizabeth1,word", "'zxcvbnm,./',keyboard",
        "abcabcabc,repeat", "'        ',repeat", "abcdefgh,sequence", "19871203,date"})
    void an_easy_password_is_refused_with_the_reason(String password, String reason) {
        assertThat(PasswordRules.check(password)).contains(Problem.of("password." + reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada.lovelace@example.org", "lovelace1815", "Countess1", "ecalevol", "example.org", "hearthhearth"})
    void what_others_know_of_a_person_is_no_password(String password) {
        assertThat(PasswordRules.check(password, "countess", "ada.lovelace@example.org", "Ada Lovelace"))
                .contains(Problem.of("password.about-you"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4@8({[</369&#!1/|0$5+7%2", "a", "[(*+?\\Q{", "\uD83D", "\0\u0001"})
    void any_signs_are_measured(String signs) {
        assertThat(PasswordRules.check(signs.repeat(128).substring(0, 128), signs, signs + "@[", "\uD83D")).isNotNull();
    }
}
