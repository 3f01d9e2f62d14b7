package org.hearth.post;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an edit changed, word by word. */
final class Differences {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);
    /** Beyond this many words a comparison would take long: then the whole text is shown as changed. */
    private static final int MOST = 8_000;

    private Differences() {
    }

    /** @return the text in parts that are the same, gone or new; joined without the gone ones they are {@code after} */
    static List<Part> between(String before, String after) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        List<Part> parts = new ArrayList<>();
        if (old.size() > MOST || fresh.size() > MOST) {
            add(parts, "gone", before);
            add(parts, "new", after);
            return parts;
        }
        int at = 0;
        for (AbstractDelta<String> change : DiffUtils.diff(old, fresh).getDeltas()) {
            add(parts, "same", String.join("", old.subList(at, change.getSource().getPosition())));
            add(parts, "gone", String.join("", change.getSource().getLines()));
            add(parts, "new", String.join("", change.getTarget().getLines()));
            at = change.getSource().getPosition() + change.getSource().size();
        }
        add(parts, "same", String.join("", old.subList(at, old.size())));
        return parts;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    private static void add(List<Part> parts, String kind, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(kind, text));
        }
    }

    /** @param kind same, gone or new */
    public record Part(String kind, String text) {
    }
}
