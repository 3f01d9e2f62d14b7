package org.hearth.care;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.web.Phrases;

/** The guidelines and the privacy page: numbered parts of the bundle, as many as it has. */
@Named
@RequestScoped
public class GuidePage {

    @Inject
    private Phrases phrases;

    /** @param name of the page in the bundle: guidelines or privacy */
    public List<Part> parts(String name) {
        return IntStream.iterate(1, n -> phrases.has(name + "." + n + ".title"), n -> n + 1)
                .mapToObj(n -> new Part(phrases.of(name + "." + n + ".title"), phrases.of(name + "." + n + ".text"))).toList();
    }

    /** One part of the page. */
    public record Part(String title, String text) {
    }
}
