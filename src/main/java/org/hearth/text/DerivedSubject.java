package org.hearth.text;

/**
 * The subject of a reply whose writer gave none: its first words. The rule is that of Drupal 6 (comment.module,
 * _comment_form_submit; unicode.inc, truncate_utf8 with wordsafe), under which the titles of older discussions were made: the
 * text as shown, without tags, trimmed, and when it is longer than 29 characters (code points) cut at the last space among the
 * first 30, or after 29 when there is none.
 */
public final class DerivedSubject {

    /** The message shown in place of a subject when nothing could be derived. */
    public static final String NONE = "subject.none";

    private static final int MOST = 29;

    private DerivedSubject() {
    }

    /**
     * @param source the reply as typed
     * @return one line of plain text; empty when the reply shows no words, see {@link #NONE}
     */
    public static String of(String source) {
        String words = Graphemes.trim(Formatter.format(source).words());
        String subject = words.codePointCount(0, words.length()) <= MOST ? words : cut(words);
        // Drupal keeps a line break within the subject and the browser shows it as a space.
        return Graphemes.trim(subject.replace('\n', ' '));
    }

    private static String cut(String words) {
        int most = words.offsetByCodePoints(0, MOST);
        int space = words.lastIndexOf(' ', most);
        return words.substring(0, Graphemes.boundaryAtOrBefore(words, space > 0 ? space : most));
    }
}
