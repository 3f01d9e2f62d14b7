package org.hearth.text;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The host of an address.
 *
 * @param ascii as DNS knows it
 * @param shown in its own script when it has one (UTS #46), but in ASCII when a label mixes scripts or looks like an ASCII one,
 *        for then it could pass for another host (UTS #39)
 * @param disguised whether what was typed is not what is shown for that reason
 */
record Host(String ascii, String shown, boolean disguised) {

    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern NUMBERS = Pattern.compile("(25[0-5]|(2[0-4]|1?[0-9])?[0-9])(\\.(25[0-5]|(2[0-4]|1?[0-9])?[0-9])){3}");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);
    // Immutable once built, so it may be shared by threads.
    private static final SpoofChecker SPOOF = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.MIXED_NUMBERS | SpoofChecker.HIDDEN_OVERLAY
                    | SpoofChecker.INVISIBLE)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    /** @return null when it is none */
    static Host of(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return isName(lower) || NUMBERS.matcher(lower).matches() || IN_BRACKETS.matcher(lower).matches()
                    ? new Host(lower, lower, false) : null;
        }
        if (typed.length() > LONGEST) {
            return null;
        }
        IDNA.Info info = new IDNA.Info();
        String ascii = NAMES.nameToASCII(typed, new StringBuilder(), info).toString();
        if (info.hasErrors() || !isName(ascii)) {
            return null;
        }
        String own = NAMES.nameToUnicode(ascii, new StringBuilder(), info).toString();
        boolean disguised = !isAscii(own) && couldPassForAnother(own);
        return new Host(ascii, disguised ? ascii : own, disguised);
    }

    /** Labels of letters, digits, hyphens and underscores; the last begins with no digit, for then all of it is a number. */
    private static boolean isName(String ascii) {
        int label = 0;
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (c == '.') {
                if (i == label || i - label > LONGEST_LABEL) {
                    return false;
                }
                label = i + 1;
            } else if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '_') {
                return false;
            }
        }
        int last = ascii.length() - label;
        return ascii.length() <= LONGEST && last > 0 && last <= LONGEST_LABEL && !Character.isDigit(ascii.charAt(label));
    }

    boolean isDotted() {
        return ascii.indexOf('.') > 0;
    }

    private static boolean couldPassForAnother(String own) {
        for (String label : own.split("\\.")) {
            if (!isAscii(label) && (SPOOF.failsChecks(label) || isAscii(SPOOF.getSkeleton(label)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
