package org.hearth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A journey through the forum in Chromium. Every person of a journey is a {@link #page} of their own, with their own cookies;
 * addresses are paths, and {@code page.navigate("/join")} is all it takes. A journey fails when a page logged an error, broke its
 * own policy or asked another origin.
 *
 * <pre>
 * class ReplyPageIT extends InBrowser {
 *     {@literal @}Journey
 *     void a_member_replies(Script script) {
 *         Page ada = member(script, "ada");
 *         ada.navigate("/threads/1");
 *         ada.getByLabel("Your reply").fill("I know that feeling.");
 *         press(ada, "Post reply");
 *         assertThat(ada.locator("article").last()).containsText("I know that feeling.");
 *         axe(ada);
 *         pictures(ada, "replied");
 * </pre>
 */
public abstract class InBrowser extends AsClient {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final List<String> AXE_RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    private static Browser browser;

    private final List<BrowserContext> people = new ArrayList<>();
    private final Set<BrowserContext> scriptless = new HashSet<>();

    /** What went wrong so far in this test; a test that provokes it forgives it. */
    protected Trouble trouble;

    @BeforeEach
    void nobodyYet() {
        trouble = new Trouble(address("/"));
    }

    @AfterEach
    void nothingWentWrong() {
        people.forEach(BrowserContext::close);
        assertThat(trouble.seen()).as("errors, policy violations and foreign requests").isEmpty();
    }

    /** A guest at a desktop who likes it light. */
    protected Page page(Script script) {
        return page(script, Screen.DESKTOP, ColorScheme.LIGHT);
    }

    /** A guest who was never here before. */
    protected Page page(Script script, Screen screen, ColorScheme scheme) {
        return page(script, screen, scheme, address("/"));
    }

    /** A guest of another forum than the shared one. */
    protected Page page(Script script, Server forum) {
        trouble.allow(forum.base());
        return page(script, Screen.DESKTOP, ColorScheme.LIGHT, forum.base());
    }

    private Page page(Script script, Screen screen, ColorScheme scheme, URI forum) {
        BrowserContext context = browser().newContext(new Browser.NewContextOptions()
                .setBaseURL(forum.toString()).setJavaScriptEnabled(script == Script.ON)
                .setViewportSize(screen.width, screen.height).setColorScheme(scheme)
                // Colours that are still changing have no contrast to measure.
                .setReducedMotion(ReducedMotion.REDUCE));
        people.add(context);
        if (script == Script.OFF) {
            scriptless.add(context);
        }
        trouble.watch(context);
        return context.newPage();
    }

    /** A member at a desktop who has just signed in: one of the sample members, or the {@link Server#ADMINISTRATOR}. */
    protected Page member(Script script, String name) {
        Page page = page(script);
        Steps.enter(page, name);
        return page;
    }

    /** Fills in the sign-in form as a person would. */
    protected static void signIn(Page page, String name, String password) {
        page.navigate("/sign-in");
        page.getByLabel("Username").fill(name);
        page.getByLabel("Password").fill(password);
        press(page, "Sign in");
    }

    /** Presses the button of this exact name, which sends a form, and waits for the page that answers. */
    @SuppressWarnings("deprecation") // racy only around a click that was made before; the answer may have the same address
    protected static void press(Page page, String button) {
        page.waitForNavigation(() -> page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(button).setExact(true)).click());
    }

    /** Fails with what axe finds on the page as it stands, in light and in dark. */
    protected void axe(Page page) {
        boolean scriptless = this.scriptless.contains(page.context());
        CDPSession session = page.context().newCDPSession(page);
        if (scriptless) {
            // axe is a script too; switched on for it alone, what the page itself would have run stays undone.
            // A session that never forbade scripts may not allow them, so it forbids them first.
            runScripts(session, false);
            runScripts(session, true);
        }
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            AxeResults results = new AxeBuilder(page).withTags(AXE_RULES).setLegacyMode(true).analyze();
            assertThat(results.getViolations().stream().flatMap(rule -> rule.getNodes().stream()
                    .map(node -> "%n%s: %s%n  %s%n  %s".formatted(rule.getId(), rule.getHelp(), node.getHtml(),
                            node.getFailureSummary().replace("\n", "\n  ")))))
                    .as("what axe finds on %s in %s", page.url(), scheme).isEmpty();
        }
        if (scriptless) {
            runScripts(session, false);
        }
        session.detach();
    }

    private static void runScripts(CDPSession session, boolean run) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("value", !run);
        session.send("Emulation.setScriptExecutionDisabled", parameters);
    }

    /** Fails when a reader would have to scroll sideways at this width in CSS pixels; 320 is the narrowest we promise. */
    protected static void fits(Page page, int width) {
        page.setViewportSize(width, Screen.PHONE.height);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s in a window of %d", page.url(), width).isLessThanOrEqualTo(width);
        page.setViewportSize(Screen.DESKTOP.width, Screen.DESKTOP.height);
    }

    /** Takes a picture of the whole page as it stands: {@code target/screens/<name>.png}. */
    protected static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(name + ".png")));
    }

    /** Takes four pictures of the whole page, phone and desktop, light and dark: {@code <name>-phone-dark.png} and so on. */
    protected static void pictures(Page page, String name) {
        for (Screen screen : Screen.values()) {
            page.setViewportSize(screen.width, screen.height);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setMedia(Media.SCREEN));
                picture(page, (name + "-" + screen + "-" + scheme).toLowerCase(Locale.ROOT));
            }
        }
    }

    /** How many SQL statements a page takes for the person at this page: as {@link AsClient#statements}, with their cookies. */
    protected static int statements(Page page, String path) {
        String key = UUID.randomUUID().toString();
        page.context().request().get(path, RequestOptions.create().setHeader(TestDoor.COUNT, key));
        return counted(key);
    }

    /** What a page and all that it loads weigh on the wire in a browser that was never here, in bytes with their headers. */
    protected long weight(String path) {
        Page page = page(Script.ON);
        CDPSession session = page.context().newCDPSession(page);
        AtomicLong bytes = new AtomicLong();
        session.on("Network.loadingFinished", (JsonObject event) -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        session.send("Network.enable");
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return bytes.get();
    }

    /** One browser for the whole run; it ends with the process that drives it. */
    private static Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.path()).setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }
}
