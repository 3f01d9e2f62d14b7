package org.hearth.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.hearth.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada", "Ben_2", "cleo-k", "abcdefghijklmnopqrst", "Zoë", "Zoe\u0308", "анна", "Ωμέγα", "さくら花", "김철수", "नमस्ते",
        "สมชาย", "אביגיל", "مريم", "Małgosia", " ada ", "joinery", "newt", "support-me", "modern", "grass-root"})
    void names_of_any_one_script_are_welcome(String name) {
        assertThat(Names.check(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',username.empty", "'  ',username.empty", "ab,username.too-short", "éa,username.too-short"})
    void a_name_has_at_least_three_characters(String name, String key) {
        assertThat(Names.check(name).orElseThrow().key()).isEqualTo(key);
    }

    @Test
    void a_name_has_at_most_twenty_characters() {
        assertThat(Names.check("abcdefghijklmnopqrstu")).contains(Problem.of("username.too-long", 20));
        assertThat(Names.check("a".repeat(100_000))).contains(Problem.of("username.too-long", 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada b", "ada.b", "a/../b", "ada@home", "<ada>", "ada\u0000b", "ada\u200Bb", "ada\u202Eb", "ada😦", "ﬁona",
        "Ａｄａ", "ada\uD83D", "ada\u2010b", "ⓐⓓⓐ", "ªdaa"})
    void other_signs_than_letters_digits_hyphen_and_underscore_are_refused(String name) {
        assertThat(Names.check(name)).contains(Problem.of("username.characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1ada", "-ada", "_ada", "\u0301ada", "2345"})
    void a_name_begins_with_a_letter(String name) {
        assertThat(Names.check(name)).contains(Problem.of("username.first-letter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"аda", "adа", "Ιan", "adaさ", "ada٣", "ben१"})
    void scripts_are_not_mixed_within_a_name(String name) {
        assertThat(Names.check(name)).contains(Problem.of("username.mixed"));
    }

    @ParameterizedTest
    @CsvSource({"Ada,ADA", "Zoë,zoe\u0308", "STRASSE,straße", "' ada',ada"})
    void case_and_encoding_make_no_difference(String one, String other) {
        assertThat(Names.key(one)).isEqualTo(Names.key(other));
    }

    @ParameterizedTest
    @CsvSource({"lillian,1i11ian", "Ian,lan", "IAN,lan", "kai,kal", "bob,b0b", "BOB,B0B", "modern,rnodern", "асе,ace", "ADMlN2,admin2", "оо0,ooo", "ΒΟΒ,bob", "ВОВ,Bob", "ΑΝΝΑ,anna"})
    void names_that_look_alike_share_a_skeleton_though_not_a_key(String one, String other) {
        assertThat(Names.skeleton(one)).isEqualTo(Names.skeleton(other));
        assertThat(Names.key(one)).isNotEqualTo(Names.key(other));
    }

    @ParameterizedTest
    @CsvSource({"ada,ade", "zoe,zoë", "ada,ada2", "ada_b,ada-b", "анна,anna", "ben,beh"})
    void names_that_can_be_told_apart_do_not(String one, String other) {
        assertThat(Names.skeleton(one)).isNotEqualTo(Names.skeleton(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "ADMIN", "Administrator", "moderator", "mod", "staff", "hearth", "support", "help", "system",
        "root", "anonymous", "guest", "deleted", "former-member", "null", "undefined", "new", "sign-in", "join", "account"})
    void some_names_are_kept_back(String name) {
        assertThat(Names.check(name)).contains(Problem.of("username.reserved"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adm1n", "Adrnin", "adm-in", "r00t", "he1p", "formermember", "former_member", "signin", "JOlN",
        "m0derator", "guest_"})
    void so_is_what_looks_like_them(String name) {
        assertThat(Names.check(name)).contains(Problem.of("username.reserved"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind-admin", "mod_mo", "admin2", "hearth-team", "The_M0derator", "staff1-ben"})
    void nobody_passes_for_staff_by_a_part_of_the_name(String name) {
        assertThat(Names.check(name)).contains(Problem.of("username.reserved"));
    }

    @Test
    void the_administrator_named_by_the_settings_may_be_called_admin() {
        assertThat(Names.checkShape("admin")).isEmpty();
        assertThat(Names.checkShape("ad min")).contains(Problem.of("username.characters"));
    }

    @Test
    void signing_in_with_anything_at_all_finds_a_key() {
        assertThat(Names.key("")).isEmpty();
        assertThat(Names.key("\uD83D \0 <x>")).isNotNull();
        assertThat(Names.skeleton("\uD83D \0 <x>")).isNotNull();
    }

    @Test
    void many_may_choose_a_name_at_once() {
        assertThat(IntStream.range(0, 5_000).parallel().mapToObj(i -> Names.check("ada" + i).isEmpty()
                && Names.check("аda" + i).isPresent() && Names.skeleton("mоdern").equals("rnodern"))).containsOnly(true);
    }

    @Test
    void a_name_is_not_looked_at_beyond_what_any_name_has() {
        assertThat(Names.tidy("a" + "\u0315".repeat(100_000)).length()).isEqualTo(200);
        assertThat(Names.check("a" + "\u0315".repeat(100_000))).isPresent();
    }
}
