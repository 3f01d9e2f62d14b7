package org.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearth.member.Role;
import org.hearth.member.Self;
import org.hearth.settings.Settings;
import org.hearth.topic.Audience;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The forum's constitution: who may do what. "yes" is allowed; any other word is the key of the reason. "404" means that for
 * this visitor the thing does not exist.
 */
class GuardianTest {

    private static final String TABLE = """
            ability               | guest | member | author | suspended | moderator | administrator
            read public           | yes   | yes    | yes    | yes       | yes       | yes
            read unlisted         | yes   | yes    | yes    | yes       | yes       | yes
            read members-only     | 404   | yes    | yes    | yes       | yes       | yes
            start thread          | guest | yes    | yes    | suspended | yes       | yes
            start in archived     | guest | archived | archived | suspended | archived | archived
            reply                 | guest | yes    | yes    | suspended | yes       | yes
            reply in locked       | guest | locked | locked | suspended | locked    | locked
            reply in archived     | guest | archived | archived | suspended | archived | archived
            answer a reply        | guest | yes    | yes    | suspended | yes       | yes
            answer a removed one  | guest | removed-reply | removed-reply | suspended | removed-reply | removed-reply
            remove reply          | guest | not-yours | yes | yes       | not-yours | not-yours
            remove opening        | guest | not-yours | opening-stays | opening-stays | not-yours | not-yours
            remove twice          | guest | not-yours | removed-already | removed-already | not-yours | not-yours
            edit own post         | guest | not-yours | yes | suspended | yes      | yes
            edit after a day      | guest | not-yours | edit-late | edit-late | yes | yes
            edit in locked        | guest | not-yours | locked-edit | suspended | yes | yes
            edit in archived      | guest | not-yours | archived | suspended | yes | yes
            edit removed          | guest | removed-already | removed-already | removed-already | removed-already | removed-already
            see history           | guest | author-or-moderators | yes | yes | yes     | yes
            history of removed    | guest | moderators-only | moderators-only | suspended | yes | yes
            pin                   | guest | moderators-only | moderators-only | suspended | yes | yes
            lock                  | guest | moderators-only | moderators-only | suspended | yes | yes
            moderate              | guest | moderators-only | moderators-only | suspended | yes | yes
            administer            | guest | administrators-only | administrators-only | suspended | administrators-only | yes
            change member's role  | guest | administrators-only | administrators-only | suspended | administrators-only | yes
            change admin's role   | guest | administrators-only | administrators-only | suspended | administrators-only | administrator-stays
            keep profile          | guest | yes    | yes    | yes       | yes       | yes
            """;

    private static final Long AUTHOR = 7L;
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();
    private static final Map<String, Function<Guardian, Verdict>> ABILITIES = new LinkedHashMap<>();

    static {
        VISITORS.put("guest", new Visitor(null));
        VISITORS.put("member", visitor(1L, Role.MEMBER, false));
        VISITORS.put("author", visitor(AUTHOR, Role.MEMBER, false));
        // The suspended one is the author: being suspended takes writing, never the right to take words back.
        VISITORS.put("suspended", visitor(AUTHOR, Role.MODERATOR, true));
        VISITORS.put("moderator", visitor(2L, Role.MODERATOR, false));
        VISITORS.put("administrator", visitor(3L, Role.ADMINISTRATOR, false));

        ABILITIES.put("read public", g -> see(g, Audience.PUBLIC));
        ABILITIES.put("read unlisted", g -> see(g, Audience.UNLISTED));
        ABILITIES.put("read members-only", g -> see(g, Audience.MEMBERS));
        ABILITIES.put("start thread", g -> g.startThread(topic(false)));
        ABILITIES.put("start in archived", g -> g.startThread(topic(true)));
        ABILITIES.put("reply", g -> g.reply(thread(false, false)));
        ABILITIES.put("reply in locked", g -> g.reply(thread(true, false)));
        ABILITIES.put("reply in archived", g -> g.reply(thread(false, true)));
        ABILITIES.put("answer a reply", g -> g.answer(post(false, false), thread(false, false)));
        ABILITIES.put("answer a removed one", g -> g.answer(post(false, true), thread(false, false)));
        ABILITIES.put("remove reply", g -> g.remove(post(false, false)));
        ABILITIES.put("remove opening", g -> g.remove(post(true, false)));
        ABILITIES.put("remove twice", g -> g.remove(post(false, true)));
        ABILITIES.put("edit own post", g -> g.edit(post(false, false), thread(false, false)));
        ABILITIES.put("edit after a day", g -> g.edit(new AnyPost(AUTHOR, false, false, NOW.minus(Duration.ofHours(25))), thread(false, false)));
        ABILITIES.put("edit in locked", g -> g.edit(post(false, false), thread(true, false)));
        ABILITIES.put("edit in archived", g -> g.edit(post(false, false), thread(false, true)));
        ABILITIES.put("edit removed", g -> g.edit(post(false, true), thread(false, false)));
        ABILITIES.put("see history", g -> g.history(post(false, false)));
        ABILITIES.put("history of removed", g -> g.history(post(false, true)));
        ABILITIES.put("pin", g -> g.pin(thread(false, false)));
        ABILITIES.put("lock", g -> g.lock(thread(false, false)));
        ABILITIES.put("moderate", Guardian::moderate);
        ABILITIES.put("administer", Guardian::administer);
        ABILITIES.put("change member's role", g -> g.changeRole(Role.MEMBER));
        ABILITIES.put("change admin's role", g -> g.changeRole(Role.ADMINISTRATOR));
        ABILITIES.put("keep profile", Guardian::keepProfile);
    }

    @TestFactory
    Stream<DynamicTest> who_may_do_what() {
        List<String> lines = TABLE.lines().toList();
        List<String> who = cells(lines.get(0));
        return lines.stream().skip(1).map(GuardianTest::cells).flatMap(row -> Stream.iterate(1, i -> i < who.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(who.get(i) + ": " + row.get(0),
                        () -> assertThat(answer(row.get(0), who.get(i))).isEqualTo(row.get(i)))));
    }

    @Test
    void every_ability_and_every_kind_of_visitor_stands_in_the_table() {
        List<String> lines = TABLE.lines().toList();
        assertThat(cells(lines.get(0)).subList(1, 7)).containsExactlyElementsOf(VISITORS.keySet());
        assertThat(lines.stream().skip(1).map(line -> cells(line).get(0))).containsExactlyElementsOf(ABILITIES.keySet());
    }

    @Test
    void lists_hold_what_may_be_read_and_nothing_else() {
        for (Map.Entry<String, Visitor> visitor : VISITORS.entrySet()) {
            Guardian guardian = guardian(visitor.getValue());
            for (Audience audience : Audience.values()) {
                assertThat(guardian.readable().contains(audience)).as(visitor.getKey() + " " + audience)
                        .isEqualTo(see(guardian, audience).allowed());
            }
        }
    }

    @Test
    void a_refusal_is_thrown_with_its_reason() {
        Verdict verdict = guardian(new Visitor(null)).moderate();
        assertThatThrownBy(verdict::orThrow).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict()).isEqualTo(verdict));
    }

    private static String answer(String ability, String who) {
        Verdict verdict = ABILITIES.get(ability).apply(guardian(VISITORS.get(who)));
        return verdict.allowed() ? "yes" : verdict.reason().replace("refused.", "");
    }

    private static Verdict see(Guardian guardian, Audience audience) {
        try {
            guardian.see(new AnyTopic(audience, false));
            return Verdict.ALLOWED;
        } catch (NotFound e) {
            return Verdict.refused("404");
        }
    }

    private static Guardian guardian(Visitor visitor) {
        return new Guardian(visitor, new Settings(name -> null), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    private static Visitor visitor(Long id, Role role, boolean suspended) {
        return new Visitor(new Self(id, "name", "Name", role, suspended ? Instant.EPOCH : null, Instant.EPOCH, null, "", ""));
    }

    private static OnTopic topic(boolean archived) {
        return new AnyTopic(Audience.PUBLIC, archived);
    }

    private static OnThread thread(boolean locked, boolean archived) {
        return new AnyThread(topic(archived), locked);
    }

    private static OnPost post(boolean opening, boolean removed) {
        return new AnyPost(AUTHOR, opening, removed, NOW.minus(Duration.ofHours(1)));
    }

    private record AnyTopic(Audience audience, boolean archived) implements OnTopic {
    }

    private record AnyThread(OnTopic topic, boolean locked) implements OnThread {
    }

    private record AnyPost(Long authorId, boolean opening, boolean removed, Instant createdAt) implements OnPost {
    }
}
