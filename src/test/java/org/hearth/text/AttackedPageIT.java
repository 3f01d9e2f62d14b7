package org.hearth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Steps.beside;
import static org.hearth.testing.Steps.field;
import static org.hearth.testing.Steps.fresh;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hearth.testing.InBrowser;
import org.hearth.testing.Script;
import org.junit.jupiter.api.AfterEach;

/**
 * What a browser makes of texts that try to be more than texts. Pages with plain words are learned first: the elements with
 * the attributes they have, and the globals of their window. Once that is {@link #learned}, a page fails that has anything besides,
 * or while which anything ran, was asked of anybody, opened or was forbidden: what only the policy stopped is a fault as well.
 */
abstract class AttackedPageIT extends InBrowser {

    /** Tells the console, which {@link org.hearth.testing.Trouble} listens to, when a script calls what attacks call. */
    private static final String TELL = """
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
              Object.defineProperty(window, name, { value: (...said) => console.error(`attack: ${name}(${said})`) });
            }
            for (const name of ['write', 'writeln']) {
              Object.defineProperty(document, name, { value: (...said) => console.error(`attack: document.${name}(${said})`) });
            }
            """;

    /** An element and the names of its attributes, in one word. What {@link #words} are made of has rules of its own. */
    private static final String SIGN = "const sign = e => e.localName + '[' + e.getAttributeNames().sort() + ']';";

    /** What jQuery names by chance is told without its number. */
    private static final String NAMES = "const globalNames = () => Object.getOwnPropertyNames(window).map(name => name.replace(/[0-9]{6,}/, '#'));";

    private static final String LEARN = "() => {" + SIGN + NAMES + """
              return { elements: [...new Set([...document.querySelectorAll('*')].filter(e => !e.parentElement?.closest('.words')).map(sign))],
                       globals: globalNames() };
            }""";

    private static final String LOOK = "({ elements, globals }) => {" + SIGN + NAMES + """
              const known = new Set(elements), names = new Set(globals), faults = [];
              const inWords = new Set(['p[]', 'p[dir]', 'br[]', 'bdi[]', 'span[class]', 'a[href]', 'a[href,rel]', 'em[]', 'strong[]', 'cite[]',
                  'cite[class]', 'code[]', 'ul[]', 'ol[]', 'li[dir]', 'dl[]', 'dt[dir]', 'dd[dir]', 'h2[dir]', 'h3[dir]', 'blockquote[]']);
              const fault = (what, e) => faults.push(what + ': ' + e.outerHTML.slice(0, 300));
              for (const name of globalNames()) if (!names.has(name)) faults.push('a new global: ' + name);
              for (const of of [Object, Array, Function, String]) {
                for (const name of Object.keys(of.prototype)) faults.push(`in every ${of.name}: ${name}`);
              }
              for (const e of document.querySelectorAll('*')) {
                if (!e.parentElement?.closest('.words')) {
                  if (!known.has(sign(e))) fault('an element no page has', e);
                } else if (!inWords.has(sign(e))) {
                  fault('an element no post has', e);
                } else if (e.className !== ({ span: 'host', cite: !e.hasAttribute('class') ? '' : e.querySelector('a') ? 'quoted' : 'named' }[e.localName] || '')) {
                  fault('a class no post has', e);
                } else if (e.hasAttribute('dir') && e.dir !== 'auto') {
                  fault('a direction no post has', e);
                } else if (e.localName === 'a') {
                  const inside = /^[/](?![/])[!-~]*$/.test(e.getAttribute('href'));
                  if (!inside && !/^(https?:[/][/][^/]+[/]|mailto:[^@]+@)[!-~]*$/.test(e.getAttribute('href'))) fault('an address', e);
                  if ((e.rel === 'nofollow noopener ugc') === inside) fault('a link without rel', e);
                  if (inside !== (e.origin === location.origin)) fault('a link that leads where it does not say', e);
                }
              }
              const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
              while (comments.nextNode()) {
                // The sanitiser parts two braces by an empty one, lest a template language take them for its own.
                const { data, previousSibling: before, parentElement: around } = comments.currentNode;
                if (data !== ' ' || !before?.data?.endsWith('{') || !around.closest('.words')) faults.push('a comment: ' + data);
              }
              return faults;
            }""";

    /** At first what links to pages are made of: lists that other tests add to may get more pages at any time. */
    private final TreeSet<String> elements = new TreeSet<>(List.of("nav[aria-label,class]", "a[href,rel]", "a[aria-label,href]", "b[aria-current]", "span[]"));
    private final TreeSet<String> globals = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> noticed = new CopyOnWriteArrayList<>();
    private boolean learned;
    private int logSeen;

    @AfterEach
    void nothingWasWrong() {
        wrong.addAll(seen());
        assertThat(wrong).as("%s findings", wrong.size()).isEmpty();
    }

    /** Goes on with the next when one shows anything, so that all that do are named at once. */
    <T> void each(Iterable<T> all, Consumer<T> trial) {
        for (T one : all) {
            try {
                trial.accept(one);
            } catch (AssertionError | PlaywrightException e) {
                wrong.add(shortened(one.toString()) + ": " + e.getMessage());
            }
        }
    }

    /** Somebody whose browser tells what attacks do. */
    Page watched(Page page) {
        page.context().addInitScript(TELL);
        page.context().onDialog(dialog -> {
            noticed.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.context().onPage(opened -> noticed.add("a page opened: " + opened.url()));
        page.context().onRequest(request -> {
            if (!request.url().startsWith("http:")) {
                noticed.add("asks " + request.url());
            }
        });
        page.context().onResponse(response -> {
            if (response.status() >= 500) {
                noticed.add(response.status() + " from " + response.url());
            }
        });
        return page;
    }

    /** Takes what is on this page for what pages have. Only for pages on which every word is a plain one. */
    @SuppressWarnings("unchecked")
    private void learn(Page page) {
        Map<String, List<String>> seen = (Map<String, List<String>>) page.evaluate(LEARN);
        elements.addAll(seen.get("elements"));
        globals.addAll(seen.get("globals"));
    }

    /** From now on pages have what they were seen to have. */
    void learned() {
        learned = true;
    }

    /** Learns the page as it stands, or fails when it has what no page has. */
    void look(Page page) {
        if (learned) {
            assertThat(faults(page)).isEmpty();
        } else {
            learn(page);
        }
    }

    void look(Page page, String path) {
        page.navigate(path);
        look(page);
    }

    /** What is wrong with the page as it stands, and what went wrong since this was last asked. */
    @SuppressWarnings("unchecked")
    private List<String> faults(Page page) {
        List<String> faults = new ArrayList<>((List<String>) page.evaluate(LOOK, Map.of("elements", List.copyOf(elements), "globals", List.copyOf(globals))));
        faults.replaceAll(fault -> page.url() + ": " + fault);
        faults.addAll(seen());
        return faults;
    }

    private List<String> seen() {
        List<String> seen = new ArrayList<>(noticed);
        noticed.clear();
        seen.addAll(trouble.seen());
        trouble.forgive("");
        String log = serverLog();
        log.substring(logSeen).lines().filter(line -> line.contains("Could not answer") || line.contains("Broke off"))
                .forEach(seen::add);
        logSeen = log.length();
        return seen;
    }

    /** Types into the field of this label. @return what the browser has in the field then */
    static String type(Page page, String label, String text) {
        Locator box = field(page, label);
        if (whole(text).chars().filter(c -> c == '\uFFFD').count() > text.chars().filter(c -> c == '\uFFFD').count()) {
            // Half a pair does not come through the wire to the browser.
            box.evaluate("(box, units) => { box.value = String.fromCharCode(...units); box.dispatchEvent(new InputEvent('input', { bubbles: true })); }",
                    text.chars().boxed().toList());
        } else {
            box.fill(text);
        }
        return box.inputValue();
    }

    /** As browsers send it, without control characters: nobody sees them, and Faces leaves them out in some places. */
    static String whole(String text) {
        StringBuilder whole = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && Graphemes.isHalfAPair(text, i)) {
                whole.setCharAt(i, '\uFFFD');
            }
        }
        return whole.toString().replaceAll("[\0-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
    }

    /** The HTML of the post's words as the browser has it, not as the server sent it. */
    static Shown words(Page page, String of) {
        return Shown.of(new SafeHtml(page.locator(of + " .words").innerHTML()));
    }

    /** What is said of a refusal stands beside its field, and what was typed is still in it. @return whether anything was refused */
    static boolean refused(Page page, String id, String label, String typed) {
        assertThat(whole(field(page, label).inputValue())).as("kept in " + label).isEqualTo(whole(typed));
        return beside(page, id).count() > 0 && !beside(page, id).innerText().isBlank();
    }

    /** A topic of its own, so that nobody else's pages are full of odd titles. @return its slug */
    String topic() {
        Page olive = member(Script.ON, "olive");
        String title = "Odd strings " + fresh();
        olive.navigate("/admin/topics/new");
        field(olive, "Title").fill(title);
        field(olive, "Tagline").fill("What people may type.");
        press(olive, "Save changes");
        return title.toLowerCase().replace(' ', '-');
    }

    private static String shortened(String text) {
        return text.length() < 200 ? text : text.substring(0, 200) + "…";
    }
}
