package org.hearth.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A browser that has never been here.
 *
 * @param requests all that it asks for
 * @param kilobytes transferred, headers included (1 kB is 1,000 bytes)
 * @param lcp largest contentful paint, ms
 * @param shift cumulative layout shift
 */
record ColdBrowser(int requests, double kilobytes, double lcp, double shift) {

    private static final int TIMES = 7;
    private static final String PAINTS = "() => new Promise(done => { let lcp = 0, shift = 0;"
            + " new PerformanceObserver(list => list.getEntries().forEach(e => lcp = e.startTime))"
            + "  .observe({type: 'largest-contentful-paint', buffered: true});"
            + " new PerformanceObserver(list => list.getEntries().forEach(e => shift += e.value))"
            + "  .observe({type: 'layout-shift', buffered: true});"
            + " setTimeout(() => done([lcp, shift]), 600); })";

    /** The median by LCP of some visits, each in a context of its own. */
    static ColdBrowser visit(String address) throws IOException {
        List<ColdBrowser> visits = new ArrayList<>();
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                                "--disable-background-networking", "--disable-component-update", "--disable-sync")))) {
            for (int i = 0; i < TIMES; i++) {
                visits.add(once(browser, address));
            }
        }
        visits.sort((a, b) -> Double.compare(a.lcp(), b.lcp()));
        return visits.get(TIMES / 2);
    }

    private static ColdBrowser once(Browser browser, String address) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            AtomicInteger requests = new AtomicInteger();
            AtomicLong bytes = new AtomicLong();
            CDPSession network = context.newCDPSession(page);
            network.on("Network.requestWillBeSent", event -> requests.incrementAndGet());
            network.on("Network.loadingFinished", event -> bytes.addAndGet(encoded(event)));
            network.send("Network.enable");
            page.navigate(address);
            List<?> paints = (List<?>) page.evaluate(PAINTS);
            return new ColdBrowser(requests.get(), bytes.get() / 1000.0, ((Number) paints.get(0)).doubleValue(),
                    ((Number) paints.get(1)).doubleValue());
        }
    }

    private static long encoded(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }

    private static Path chromium() throws IOException {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IOException("Chromium is missing: install the package 'chromium' (Debian: apt-get install chromium)."));
    }
}
