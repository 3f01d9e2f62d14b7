package org.hearth.member;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.text.Problem;

/**
 * Which passwords will do: 8 to 128 characters (code points) that zxcvbn gives at least 2 of 4. There are no rules of
 * composition; they make people write "Password1!".
 *
 * <p>Why 2: it means more than a million guesses. At the door tries are limited to a few a minute, and a stolen database is
 * kept by Argon2id. At 3 even eight random characters would be refused, and saying "8 characters" would not be true.
 */
public final class PasswordRules {

    public static final int LEAST = 8;
    public static final int MOST = 128;

    private static final int LEAST_SCORE = 2;
    /**
     * How much of it zxcvbn sees, in chars. Its time grows with the length and with the kinds of signs that may stand for
     * letters: up to 5 s for 72 chars full of them, a fraction of a second for 32, which settle the matter anyway.
     */
    private static final int MEASURED = 32;
    private static final int LONGEST_KNOWN = 40;
    /** Signs that may stand for letters. zxcvbn tries all they may stand for in all combinations, which with many takes seconds. */
    private static final String LETTERLIKE = "@({[<!|$+%";
    private static final int MOST_LETTERLIKE = 3;

    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    private PasswordRules() {
    }

    /**
     * @param aboutThem what others know or guess of this person: username, e-mail, display name; nulls are left out
     * @return why it will not do; the key says what makes it easy to guess
     */
    public static Optional<Problem> check(String password, String... aboutThem) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            return Optional.of(Problem.of("password.too-short", LEAST));
        }
        if (length > MOST) {
            return Optional.of(Problem.of("password.too-long", MOST));
        }
        Strength strength = ZXCVBN.measure(plainer(start(Normalizer.normalize(password, Normalizer.Form.NFKC), MEASURED)), known(aboutThem));
        return strength.getScore() >= LEAST_SCORE ? Optional.empty() : Optional.of(Problem.of(reason(strength)));
    }

    /** After three kinds of letterlike signs the others stand for themselves: nobody writes a word with more. */
    private static String plainer(String password) {
        StringBuilder plainer = new StringBuilder(password);
        Set<Character> kinds = new HashSet<>();
        for (int i = 0; i < plainer.length(); i++) {
            char c = plainer.charAt(i);
            if (LETTERLIKE.indexOf(c) >= 0 && !kinds.contains(c) && !(kinds.size() < MOST_LETTERLIKE && kinds.add(c))) {
                plainer.setCharAt(i, '~');
            }
        }
        return plainer.toString();
    }

    /** The longest part that has a pattern is what gives the password away. */
    private static String reason(Strength strength) {
        return strength.getSequence().stream()
                .max(Comparator.comparingInt(Match::tokenLength))
                .map(PasswordRules::reason)
                .orElse("password.easy");
    }

    private static String reason(Match part) {
        return switch (part.pattern) {
            case Dictionary -> switch (part.dictionaryName) {
                case "user_inputs" -> "password.about-you";
                case "passwords" -> "password.common";
                default -> "password.word";
            };
            case Spatial -> "password.keyboard";
            case Repeat -> "password.repeat";
            case Sequence -> "password.sequence";
            case Date, Regex -> "password.date";
            case Bruteforce -> "password.easy";
        };
    }

    /** The facts as they are, the two sides of an e-mail address, and single words. */
    private static List<String> known(String[] aboutThem) {
        List<String> known = new ArrayList<>(List.of("hearth"));
        for (String fact : aboutThem) {
            if (fact != null && !fact.isBlank()) {
                String begin = start(fact, LONGEST_KNOWN);
                known.add(begin);
                known.addAll(List.of(begin.split("@")));
                known.addAll(List.of(begin.split("[^\\p{L}\\p{N}]+")));
            }
        }
        known.removeIf(fact -> fact.length() < 3);
        return known;
    }

    private static String start(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
