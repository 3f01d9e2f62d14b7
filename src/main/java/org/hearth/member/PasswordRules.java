package org.hearth.member;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    /** zxcvbn's time grows with the square of the length and more; what begins like this is strong or will never be. */
    private static final int MEASURED = 72;
    private static final int LONGEST_KNOWN = 40;

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
        Strength strength = ZXCVBN.measure(start(Normalizer.normalize(password, Normalizer.Form.NFKC), MEASURED), known(aboutThem));
        return strength.getScore() >= LEAST_SCORE ? Optional.empty() : Optional.of(Problem.of(reason(strength)));
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

    private static List<String> known(String[] aboutThem) {
        List<String> known = new ArrayList<>(List.of("hearth"));
        for (String fact : aboutThem) {
            if (fact != null && !fact.isBlank()) {
                String begin = start(fact, LONGEST_KNOWN);
                known.add(begin);
                for (String part : begin.split("[^\\p{L}\\p{N}]+")) {
                    if (part.length() > 2) {
                        known.add(part);
                    }
                }
            }
        }
        return known;
    }

    private static String start(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
