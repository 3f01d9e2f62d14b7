package org.hearth.text;

/**
 * What people type and how long it may be, in characters as they count them (graphemes). The limits of title and text are the
 * forum's (issue 2); a subject is as long as a title, because it becomes one when a branch is made a thread.
 */
public enum Field {

    TITLE("title", 1, 150, false),
    TEXT("text", 1, 20_000, true),
    SUBJECT("subject", 0, 150, false),
    REASON("reason", 1, 300, false),
    DISPLAY_NAME("display-name", 1, 40, false),
    PRONOUNS("pronouns", 0, 40, false),
    ABOUT("about", 0, 2_000, true),
    CREDENTIALS("credentials", 0, 120, false),
    TAGLINE("tagline", 1, 150, false),
    DESCRIPTION("description", 0, 2_000, true),
    LINKS("links", 0, 5_000, true),
    EMAIL("email", 0, 254, false);

    private final String key;
    private final int least;
    private final int most;
    private final boolean manyLines;

    Field(String key, int least, int most, boolean manyLines) {
        this.key = key;
        this.least = least;
        this.most = most;
        this.manyLines = manyLines;
    }

    /** What its messages begin with: {@code title.empty}, {@code title.too-long}. */
    String key() {
        return key;
    }

    boolean required() {
        return least > 0;
    }

    /** The most graphemes it may have; also for the page, to say so beside the field. */
    public int most() {
        return most;
    }

    /**
     * The most code points it may have. One grapheme can be piled up from thousands of combining marks, which would hide its
     * neighbours; four for each is more than any language needs.
     */
    public int mostCodePoints() {
        return 4 * most;
    }

    boolean manyLines() {
        return manyLines;
    }
}
