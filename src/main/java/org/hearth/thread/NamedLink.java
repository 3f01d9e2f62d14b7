package org.hearth.thread;

import java.net.IDN;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.text.Field;
import org.hearth.text.Lengths;
import org.hearth.text.Problem;
import org.hearth.text.Unacceptable;

/**
 * A link to further reading.
 *
 * @param name what it is called; the address itself when nothing else was typed
 * @param address http or https
 */
public record NamedLink(String name, String address) {

    private static final int MOST = 20;
    private static final int LONGEST = 2000;

    /** The host of the address as it would be asked for, so that readers see where a link leads. */
    public String host() {
        return IDN.toASCII(URI.create(address).getHost());
    }

    /**
     * Reads one link a line: a name and an address, or an address alone.
     *
     * @throws Unacceptable beside the field {@code links} with what is wrong
     */
    static List<NamedLink> read(String typed) {
        List<NamedLink> links = new ArrayList<>();
        for (String line : Lengths.tidy(Field.ABOUT, typed).lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            links.add(line(line));
        }
        if (links.size() > MOST) {
            throw Unacceptable.of("links", "links.too-many", MOST);
        }
        return links;
    }

    private static NamedLink line(String line) {
        int space = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\u00a0'));
        String address = line.substring(space + 1);
        String name = space < 0 ? address : line.substring(0, space).strip();
        Lengths.check(Field.SUBJECT, name).ifPresent(NamedLink::refuse);
        try {
            URI uri = URI.create(address);
            if (uri.getScheme() != null && uri.getScheme().matches("(?i)https?") && uri.getHost() != null
                    && address.length() <= LONGEST) {
                return new NamedLink(name, address);
            }
        } catch (IllegalArgumentException e) {
            // Said below, in the same words.
        }
        throw Unacceptable.of("links", "links.address", line.length() > 80 ? line.substring(0, 80) : line);
    }

    private static void refuse(Problem problem) {
        throw Unacceptable.of("links", problem.key(), problem.params().toArray());
    }

    /** The links as they are typed. */
    static String write(List<NamedLink> links) {
        return links.stream().map(link -> link.name().equals(link.address()) ? link.address() : link.name() + " " + link.address())
                .collect(Collectors.joining("\n"));
    }
}
