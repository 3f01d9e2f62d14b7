package org.hearth.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a browser noticed that no page of the forum may cause: an error in the console or in a script, something that the page's
 * own policy forbids, a request to anybody else. A test that collected any fails at its end.
 */
public final class Trouble {

    /** A policy's report would be gone with its page, so the page writes it to the console as soon as it happens. */
    private static final String REPORT_VIOLATIONS = "document.addEventListener('securitypolicyviolation', e => "
            + "console.error('policy ' + e.effectiveDirective + ' forbids ' + (e.blockedURI || 'inline') + ' ' + e.sample))";

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> refusedPages = Collections.synchronizedSet(new HashSet<>());
    private final List<String> homes = new CopyOnWriteArrayList<>();

    Trouble(URI home) {
        allow(home);
    }

    /** This forum may be asked too. */
    void allow(URI home) {
        homes.add(home.toString());
    }

    void watch(BrowserContext context) {
        context.addInitScript(REPORT_VIOLATIONS);
        context.onRequest(this::requested);
        context.onResponse(this::answered);
        context.onConsoleMessage(this::said);
        context.onWebError(error -> seen.add(error.page().url() + ": script: " + error.error()));
    }

    private void requested(Request request) {
        String url = request.url();
        if (homes.stream().noneMatch(url::startsWith) && !url.startsWith("data:") && !url.startsWith("blob:")) {
            seen.add(request.frame().url() + ": asks another origin: " + url);
        }
    }

    /** Chromium complains of every answer from 400 up; for a page itself, such as "not found", that is what a test wants. */
    private void answered(Response response) {
        if (response.status() >= 400 && response.request().isNavigationRequest()) {
            refusedPages.add(response.url());
        }
    }

    private void said(ConsoleMessage message) {
        boolean pageItself = message.text().startsWith("Failed to load resource")
                && refusedPages.stream().anyMatch(message.location()::startsWith);
        if (message.type().equals("error") && !pageItself) {
            seen.add(page(message) + ": console: " + message.text());
        }
    }

    private static String page(ConsoleMessage message) {
        Page page = message.page();
        return page == null ? message.location() : page.url();
    }

    /** All so far, each with the address of its page. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    /** Takes out what a test brought about on purpose. */
    public void forgive(String part) {
        seen.removeIf(line -> line.contains(part));
    }
}
