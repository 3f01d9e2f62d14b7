package org.hearth.member;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.text.Problem;

/**
 * Usernames: which can be had, which are the same, and which look the same. A name is 3 to 20 characters of one script:
 * letters (with the marks that belong to them), digits, hyphens and underscores, a letter first.
 *
 * <p>In a place where people confide in each other nobody may pass for somebody else, so of two names that differ only in what
 * the eye misses (UTS #39), the second is refused. Two names must differ in {@link #key} and in {@link #skeleton}, both kept
 * and unique. Skeletons follow the confusables data of the ICU version in the pom: a newer one means computing them again.
 */
public final class Names {

    private static final int LEAST = 3;
    private static final int MOST = 20;
    private static final int MEASURED = 10 * MOST;

    private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private static final UnicodeSet ALLOWED = new UnicodeSet("[[:L:][:M:][:Nd:]]").retainAll(SpoofChecker.RECOMMENDED)
            .add('-').add('_').freeze();

    // Immutable once built, so it may be shared by threads.
    private static final SpoofChecker SPOOF = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.MIXED_NUMBERS | SpoofChecker.HIDDEN_OVERLAY
                    | SpoofChecker.INVISIBLE)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.SINGLE_SCRIPT_RESTRICTIVE)
            .setAllowedChars(ALLOWED)
            .build();

    /** Those who would be taken for the people who run the forum, as any part of a name: "kind-admin", "mod2". */
    private static final Set<String> STAFF =
            skeletons("admin", "administrator", "moderator", "mod", "staff", "hearth");

    /** Roles, words that programs use for "nobody", and words that may become addresses; the whole name only. */
    private static final Set<String> RESERVED = skeletons("admins", "administrators", "moderators", "mods", "support", "help",
            "helpdesk", "system", "root", "security", "official", "owner", "team", "webmaster", "postmaster", "hostmaster",
            "abuse", "noreply", "mailer-daemon", "info", "contact", "privacy", "guidelines", "crisis", "emergency",
            "anonymous", "anon", "guest", "guests", "member", "members", "deleted", "removed", "former-member", "nobody",
            "everyone", "null", "undefined", "none", "unknown", "true", "false", "nan", "me", "you", "new", "edit", "sign-in",
            "sign-out", "sign-up", "log-in", "log-out", "join", "register", "account", "settings", "profile", "drafts",
            "notices", "search", "topics", "threads", "posts", "set-up", "avatar", "api");

    private Names() {
    }

    /** The name as it is kept and shown: without white space at its ends, letters and their marks composed. */
    public static String tidy(String typed) {
        String name = typed.strip();
        // Much longer ones are refused anyway, but composing a million piled-up marks takes hours.
        return COMPOSE.normalize(name.length() > MEASURED ? name.substring(0, MEASURED) : name);
    }

    /**
     * Whether a newcomer may choose this name, if nobody has it. Whether somebody has it, or one that looks like it, only the
     * database knows.
     */
    public static Optional<Problem> check(String typed) {
        Optional<Problem> shape = checkShape(typed);
        return shape.isPresent() || !isReserved(typed) ? shape : problem("username.reserved");
    }

    /** As {@link #check}, but reserved names pass: for the administrator whom the settings name. */
    public static Optional<Problem> checkShape(String typed) {
        String name = tidy(typed);
        int length = name.codePointCount(0, name.length());
        if (name.isEmpty()) {
            return problem("username.empty");
        }
        if (length < LEAST) {
            return problem("username.too-short", LEAST);
        }
        if (length > MOST) {
            return problem("username.too-long", MOST);
        }
        if (!ALLOWED.containsAll(name)) {
            return problem("username.characters");
        }
        if (!Character.isLetter(name.codePointAt(0))) {
            return problem("username.first-letter");
        }
        return SPOOF.failsChecks(name) ? problem("username.mixed") : Optional.empty();
    }

    /** What makes two names the same: upper or lower case and ways of encoding make no difference. For signing in, too. */
    public static String key(String typed) {
        return FOLD.normalize(tidy(typed));
    }

    /**
     * What makes two names look the same: the skeleton of UTS #39 (m is rn, Cyrillic а is a) of the name as shown, then again
     * in lower case, with i taken for l. I, l and 1 are one to the eye, 0 and O are another, and "ian" is read where IAN and lAN
     * are written. So a few honest pairs, like kai and kal, cannot both be had.
     */
    public static String skeleton(String typed) {
        String shown = SPOOF.getSkeleton(tidy(typed)).toLowerCase(Locale.ROOT);
        return SPOOF.getSkeleton(shown).toLowerCase(Locale.ROOT).replace('i', 'l').replace('ı', 'l');
    }

    private static boolean isReserved(String typed) {
        if (RESERVED.contains(bare(typed))) {
            return true;
        }
        String key = key(typed);
        return STAFF.contains(bare(key)) || Stream.of(key.split("[-_]"))
                .map(part -> part.replaceFirst("\\p{Nd}+$", ""))
                .anyMatch(part -> STAFF.contains(bare(part)));
    }

    private static String bare(String name) {
        return skeleton(name).replaceAll("[-_]", "");
    }

    private static Set<String> skeletons(String... names) {
        return List.of(names).stream().map(Names::bare).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Problem> problem(String key, Object... params) {
        return Optional.of(Problem.of(key, params));
    }
}
