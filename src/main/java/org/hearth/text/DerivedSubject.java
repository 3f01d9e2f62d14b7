package org.hearth.text;

/**
 * The subject of a reply whose writer gave none: its first words. The rule is that of Drupal 6 (comment.module,
 * _comment_form_submit; unicode.inc, truncate_utf8 with wordsafe), under which the titles of older discussions were made: the
 * text as shown, without tags, trimmed, and when it is longer than 29 characters (code points) cut at the last space among the
 * first 30, or after 29 when there is none.
 *
 * <p>What is quoted is left out, for a subject is the writer's own: a reply that begins with a quote is named by what follows
 * it, and a reply that is nothing but quotes has no subject.
 */
public final class DerivedSubject {

    /** The message shown in place of a subject when nothing could be derived. */
    public static final String NONE = "subject.none";

    private static final int MOST = 29;

    private DerivedSubject() {
    }

    /**
     * @param shown the reply, formatted
     * @return one line of plain text; empty when the reply has no words of its own, see {@link #NONE}
     */
    public static String of(SafeHtml shown) {
        String words = Graphemes.trim(Characters.tame(shown.ownWords(), false));
        String subject = words.codePointCount(0, words.length()) <= MOST ? words : cut(words);
        // Drupal keeps a line break within the subject and the browser shows it as a space.
        return Graphemes.trim(subject.replace('\n', ' '));
    }

    /** @param source the reply as typed, formatted by the first rules */
    public static String of(String source) {
        return of(Formatter.formatTaken(source, Format.of(Rules.FIRST, false, null)));
    }

    private static String cut(String words) {
        int most = words.offsetByCodePoints(0, MOST);
        int space = words.lastIndexOf(' ', most);
        return words.substring(0, Graphemes.boundaryAtOrBefore(words, space > 0 ? space : most));
    }
}
