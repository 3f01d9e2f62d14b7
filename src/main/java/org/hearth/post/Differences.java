package org.hearth.post;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an edit changed, phrase by phrase. Words are compared with the space behind them, so that what is gone does not stick to
 * what is new, and a few words that stayed between two changes are shown with them: old and new words in turn are hard to read.
 */
final class Differences {

    /** Beyond this many words between the first change and the last a comparison would take long: then the whole text is shown as changed. */
    private static final int MOST = 4_000;
    /** So many words between two changes are too few to read them apart. */
    private static final int FEW = 2;

    private Differences() {
    }

    /**
     * @return the text in parts that are the same, gone or new; joined without the gone ones they are {@code after}, without the new
     *         ones {@code before}
     */
    static List<Part> between(String before, String after) {
        List<Part> parts = new ArrayList<>();
        Change last = null;
        for (Change change : changes(words(before), words(after))) {
            if (last != null && last.reaches(change)) {
                last = last.with(change);
            } else {
                show(parts, last);
                last = change;
            }
        }
        show(parts, last);
        return parts;
    }

    private static List<Change> changes(List<String> old, List<String> fresh) {
        if (Math.max(old.size(), fresh.size()) - alike(old, fresh) > MOST) {
            return List.of(Change.of("", String.join("", old), String.join("", fresh)));
        }
        List<Change> changes = new ArrayList<>();
        int at = 0;
        String space = "";
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            int from = delta.getSource().getPosition();
            String same = space + String.join("", old.subList(at, from));
            String gone = String.join("", delta.getSource().getLines());
            String now = String.join("", delta.getTarget().getLines());
            at = from + delta.getSource().size();
            boolean grew = gone.length() < now.length();
            String shorter = grew ? gone : now;
            String longer = grew ? now : gone;
            String word = shorter.stripTrailing();
            space = shorter.substring(word.length());
            if (words(shorter).size() == 1 && words(longer).get(0).stripTrailing().equals(word) && longer.endsWith(space)) {
                // Something was only added, or taken away, between a word and its space.
                String between = longer.substring(word.length(), longer.length() - space.length());
                changes.add(Change.of(same + word, grew ? "" : between, grew ? between : ""));
            } else {
                space = "";
                changes.add(Change.of(same, gone, now));
            }
        }
        changes.add(Change.of(space + String.join("", old.subList(at, old.size())), "", ""));
        for (int i = 1; i < changes.size(); i++) {
            endSentence(changes, i);
        }
        return changes;
    }

    /** How many words stand alike at the beginning and at the end. */
    private static int alike(List<String> old, List<String> fresh) {
        int most = Math.min(old.size(), fresh.size());
        int first = 0;
        while (first < most && old.get(first).equals(fresh.get(first))) {
            first++;
        }
        int last = 0;
        while (last < most - first && old.get(old.size() - 1 - last).equals(fresh.get(fresh.size() - 1 - last))) {
            last++;
        }
        return first + last;
    }

    /** What was added between the last word and its full stop is the next sentence: "One[+. Two+]." reads "One.[+ Two.+]". */
    private static void endSentence(List<Change> changes, int next) {
        Change change = changes.get(next - 1);
        String mark = words(change.gone() + change.fresh()).get(0).stripTrailing();
        String same = changes.get(next).same();
        if (change.oneSided() && Change.count(mark) == 0 && same.startsWith(mark)) {
            changes.set(next - 1, Change.of(change.same() + mark, behind(change.gone(), mark), behind(change.fresh(), mark)));
            changes.set(next, Change.of(same.substring(mark.length()), changes.get(next).gone(), changes.get(next).fresh()));
        }
    }

    private static String behind(String text, String mark) {
        return text.isEmpty() ? "" : text.substring(mark.length()) + mark;
    }

    private static void show(List<Part> parts, Change change) {
        if (change != null) {
            boolean sticks = !change.gone().isEmpty() && !change.fresh().isEmpty() && !space(change.gone(), change.gone().length() - 1);
            add(parts, "same", change.same(), false);
            add(parts, "gone", change.gone(), sticks);
            add(parts, "new", change.fresh(), false);
        }
    }

    private static void add(List<Part> parts, String kind, String text, boolean sticks) {
        if (!text.isEmpty()) {
            parts.add(new Part(kind, text, sticks));
        }
    }

    /** Words and marks, each with the white space behind it. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to == text.length() || !space(text, to)) {
                words.add(text.substring(from, to));
                from = to;
            }
        }
        return words;
    }

    private static boolean space(String text, int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    /**
     * Something that stayed, and behind it what was there and what is there now.
     *
     * @param size in words
     */
    private record Change(String same, String gone, String fresh, int size) {

        static Change of(String same, String gone, String fresh) {
            return new Change(same, gone, fresh, Math.max(count(gone), count(fresh)));
        }

        /**
         * Whether the next change is so near that both are read as one. Not across lines, and not where words were only added, or
         * only taken away: those are easy to read.
         */
        boolean reaches(Change next) {
            boolean added = gone.isEmpty() && next.gone.isEmpty();
            boolean takenAway = fresh.isEmpty() && next.fresh.isEmpty();
            boolean last = next.gone.isEmpty() && next.fresh.isEmpty();
            if (added || takenAway || last || next.same.indexOf('\n') >= 0) {
                return false;
            }
            int stayed = count(next.same);
            return stayed <= FEW || stayed < Math.min(size, next.size);
        }

        Change with(Change next) {
            return new Change(same, gone + next.same + next.gone, fresh + next.same + next.fresh, size + count(next.same) + next.size);
        }

        boolean oneSided() {
            return gone.isEmpty() || fresh.isEmpty();
        }

        static int count(String text) {
            return (int) words(text).stream().filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit)).count();
        }
    }

    /**
     * @param kind same, gone or new
     * @param sticks whether a space must be shown behind it, to keep it from what stands in its place
     */
    public record Part(String kind, String text, boolean sticks) {
    }
}
