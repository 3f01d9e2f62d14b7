package org.hearth.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The posts that a text quotes. Each is read once however often it is quoted, and all of them together only so far, for a few
 * words can quote many long posts: after that no quote is known to be right any more.
 */
final class QuotedPosts {

    /** In characters gone through; one post of the greatest length, or thirty of a thousand. */
    static final int MOST_EFFORT = 200_000;
    /** Finding what is quoted goes through a post a few times. */
    private static final int TO_READ = 4;
    /** What comparing names costs. */
    private static final int TO_COMPARE = 500;

    private final Format how;
    private final String origin;
    private final Map<Long, Optional<Source>> sources = new HashMap<>();
    private int effort;

    QuotedPosts(Format how) {
        this.how = how;
        this.origin = Link.origin(how.baseUrl());
    }

    /** How much was gone through. */
    int effort() {
        return effort;
    }

    /** A post that is quoted; what it says is found when it is asked for. */
    private final class Source {

        final Quoted post;
        private final Map<String, Boolean> isBy = new HashMap<>();
        private Markup markup;
        private Said own;
        private Said all;

        Source(Quoted post) {
            this.post = post;
        }

        boolean isBy(String name) {
            return isBy.computeIfAbsent(name, post::isBy);
        }

        boolean holds(Said quote, boolean quotesToo) {
            int length = post.source().length();
            if (markup == null) {
                if (!spend(TO_READ * length)) {
                    return false;
                }
                markup = Markup.of(post.source(), how.rules().allowed(post.opening()));
            }
            Said said = quotesToo ? all : own;
            if (said == null) {
                if (!spend(length)) {
                    return false;
                }
                said = Said.in(markup, -1, quotesToo, origin);
                all = quotesToo ? said : all;
                own = quotesToo ? own : said;
            }
            return said.holds(quote, QuotedPosts.this::spend);
        }
    }

    /** Whether the words of a quote are the post's own that it names; quotes within the quote must stand in the post as well. */
    boolean say(Markup text, int quote) {
        Mark mark = text.obeyed().get(quote);
        if (!spend(TO_COMPARE)) {
            return false;
        }
        Source source = sources.computeIfAbsent(mark.post, id -> how.quotes().find(id).map(Source::new))
                .filter(found -> found.isBy(mark.name)).orElse(null);
        int length = mark.partner.start - mark.end;
        if (source == null || !spend(length)) {
            return false;
        }
        Said own = Said.in(text, quote, false, origin);
        return source.holds(own, false) && (!own.isQuoting() || spend(length) && source.holds(Said.in(text, quote, true, origin), true));
    }

    private boolean spend(int characters) {
        if (effort + characters > MOST_EFFORT) {
            return false;
        }
        effort += characters;
        return true;
    }
}
