package org.hearth.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.text.Field;
import org.hearth.text.Lengths;
import org.hearth.text.Link;
import org.hearth.text.Unacceptable;

/**
 * A link to further reading, which an opening post names.
 *
 * @param name what it is called; the address itself when nothing else was typed
 */
public record NamedLink(String name, Link link) {

    private static final int MOST = 20;
    private static final int SHOWN = 80;

    /** Reads links that were checked when they were typed. */
    static List<NamedLink> read(String kept) {
        return kept.lines().map(NamedLink::of).flatMap(Optional::stream).toList();
    }

    /**
     * Checks links as they are typed: one a line, a name and an address or an address alone.
     *
     * @return the lines to keep
     * @throws Unacceptable beside the field {@code links} with what is wrong
     */
    public static String check(String typed) {
        Lengths.check(Field.LINKS, typed).ifPresent(problem -> {
            throw Unacceptable.of("links", problem.key(), problem.params().toArray());
        });
        List<String> lines = new ArrayList<>();
        for (String line : Lengths.tidy(Field.LINKS, typed).lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            if (of(line).isEmpty()) {
                throw Unacceptable.of("links", "links.address", line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line);
            }
            lines.add(line);
        }
        if (lines.size() > MOST) {
            throw Unacceptable.of("links", "links.too-many", MOST);
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static Optional<NamedLink> of(String line) {
        int space = line.length() - 1;
        while (space >= 0 && !Character.isWhitespace(line.charAt(space)) && !Character.isSpaceChar(line.charAt(space))) {
            space--;
        }
        String address = line.substring(space + 1);
        String name = space < 0 ? "" : line.substring(0, space).strip();
        return Link.of(address, null).map(link -> new NamedLink(name.isEmpty() ? address : name, link));
    }
}
