package org.hearth.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Forms are sent to the address that the browser shows, never to the file behind it. Of its query only what says where one is
 * goes along: a server takes the query before the form, so whoever made a link with {@code ?text=} in it would else decide
 * what its reader posts.
 */
public class Addresses extends ViewHandlerWrapper {

    /** The page that asks how one likes to read has fields of these very names. */
    private static final String READING = "/reading";
    private static final Set<String> WHERE = Set.of("next", "words", "q", "page", "view", "order", "size", "subjects");

    public Addresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        // Not CDI.current(), which walks the stack to find out who asks.
        Path path = context.getApplication().evaluateExpressionGet(context, "#{path}", Path.class);
        String[] address = path.getHereInFull().split("\\?", 2);
        String where = address.length == 1 || address[0].equals(READING) ? "" : Arrays.stream(address[1].split("&"))
                .filter(said -> WHERE.contains(said.split("=", 2)[0])).collect(Collectors.joining("&"));
        return where.isEmpty() ? address[0] : address[0] + "?" + where;
    }
}
