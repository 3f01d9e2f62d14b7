package org.hearth.post;

/**
 * Where a reply stands within its branch: the numbers of the posts on the way to it, each written so that text order is
 * number order (its length as one digit, then base 36, as in Drupal's vancode). Sorting by it is reading the tree from top
 * to bottom. Below {@value #LEVELS} levels the way is not written out any more, and replies stand in order of arrival,
 * which bounds the length of the path however deep people talk.
 */
final class ReadingPath {

    /** One more than the deepest level that can be shown indented. */
    static final int LEVELS = 11;

    private ReadingPath() {
    }

    /**
     * @param parentDepth 1 for a reply to the thread, whose own path is empty
     * @param number the new post's number in its thread
     */
    static String below(String parentPath, int parentDepth, int number) {
        String way = parentPath;
        if (parentDepth >= LEVELS) {
            way = parentPath.substring(0, parentPath.length() - lastStep(parentPath));
        }
        return way + step(number);
    }

    static String step(int number) {
        String digits = Integer.toString(number, 36);
        return (digits.length() - 1) + digits;
    }

    private static int lastStep(String path) {
        int at = 0;
        int length = 0;
        while (at < path.length()) {
            length = path.charAt(at) - '0' + 2;
            at += length;
        }
        return length;
    }
}
