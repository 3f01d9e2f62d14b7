package org.hearth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What people do again and again, in a few words. What a journey is about it does in the browser; what only has to be there
 * first (an account, a thread, a hundred replies) is quicker sent as the form that stands on the page, with its person's cookies.
 */
public final class Steps {

    /** Letters that are not easily confused and make no words, so that no two names look alike by chance. */
    private static final String LETTERS = "bcdfghjkpqstvwxz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("org.hearth.messages", Locale.ROOT);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern POST = Pattern.compile("(?:/posts/|#post-)(\\d+)$");

    private Steps() {
    }

    /** A name, or an end for a title, that nobody has yet. */
    public static String fresh() {
        return "t" + RANDOM.ints(9, 0, LETTERS.length()).mapToObj(LETTERS::charAt).map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** Makes the guest at this page a member, signed in. @return the new name */
    public static String join(Page page) {
        return join(page, fresh());
    }

    public static String join(Page page, String name) {
        gone(submit(page, "/join", "join", "username", name, "email", "", "password", Server.PASSWORD, "agreed", "on", "send", "send"));
        return name;
    }

    /** Signs a member in without showing the form. */
    public static void enter(Page page, String name) {
        gone(submit(page, "/sign-in", "signin", "username", name, "password", Server.PASSWORD, "send", "send"));
    }

    /** Starts a thread. @return its address */
    public static String startThread(Page page, String topic, String title, String text) {
        return gone(submit(page, "/topics/" + topic + "/new", "new", "title", title, "text", text, "send", "send"));
    }

    /** Replies at this address: a thread's, or {@code /posts/{id}/reply}. @return the id of the new post */
    public static String reply(Page page, String address, String text) {
        return post(gone(submit(page, address, "reply", "subject", "", "text", text, "send", "send")));
    }

    /** Saves what stands in the form as a draft, by its button. */
    public static void saveDraft(Page page) {
        button(page, "Save draft").click();
        PlaywrightAssertions.assertThat(page.locator(".saved")).hasText(said("done.draft"));
    }

    /** Replies there so many times, "Number 1." and so on. @return the ids of the new posts */
    public static List<String> replies(Page page, String address, int many) {
        Map<String, String> form = fields(page, address, "reply");
        // The same form with other words is another post.
        return IntStream.rangeClosed(1, many).mapToObj(n ->
                post(gone(submit(page, address, form, "text", "Number " + n + ".", "send", "send")))).toList();
    }

    /** Locks or pins a thread, or the reverse. @param act lock or pin */
    public static void moderate(Page page, String thread, String act, String reason) {
        gone(submit(page, "/threads/" + id(thread) + "/" + act, act, "reason", reason, "do", "do", "undo", "undo"));
    }

    /**
     * Sends a form as it stands at an address, hidden fields and all.
     *
     * @param typed names of fields and what is typed there, in turn; a button is a field too
     * @return the answer itself, no redirect followed
     */
    public static APIResponse submit(Page page, String address, String form, String... typed) {
        return submit(page, address, fields(page, address, form), typed);
    }

    /** The same with the fields of a form that was shown before. */
    public static APIResponse submit(Page page, String address, Map<String, String> shown, String... typed) {
        Map<String, String> fields = new LinkedHashMap<>(shown);
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        FormData data = FormData.create();
        fields.forEach(data::set);
        return page.context().request().post(address, RequestOptions.create().setForm(data).setMaxRedirects(0));
    }

    /** The fields of a form as they stand at an address, boxes that are not ticked and buttons left out. */
    public static Map<String, String> fields(Page page, String address, String form) {
        String html = page.context().request().get(address).text();
        Matcher shown = Pattern.compile("<form id=\"" + form + "\".*?</form>", Pattern.DOTALL).matcher(html);
        assertThat(shown.find()).as("the form %s at %s", form, address).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(shown.group());
        while (input.find()) {
            Matcher name = NAME.matcher(input.group());
            Matcher value = VALUE.matcher(input.group());
            if (name.find() && !input.group().matches(".*type=\"(checkbox|submit)\".*")) {
                fields.put(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        return fields;
    }

    /** Where an answer leads: what was sent has been accepted. */
    public static String gone(APIResponse answer) {
        assertThat(answer.status()).as(() -> "the answer to what was sent to " + answer.url() + ": " + answer.text())
                .isBetween(302, 303);
        return answer.headers().get("location");
    }

    /** The status of the answer to a plain visit by this person; redirects are followed. */
    public static int status(Page page, String address) {
        return page.context().request().get(address).status();
    }

    /** The id of the post that an address or a page's address names. */
    public static String post(String address) {
        Matcher matcher = POST.matcher(address);
        assertThat(matcher.find()).as("a post in %s", address).isTrue();
        return matcher.group(1);
    }

    /** The id of a thread by its address. */
    public static String id(String thread) {
        return thread.replaceFirst(".*/threads/(\\d+).*", "$1");
    }

    /** A post on a page. */
    public static Locator article(Page page, String post) {
        return page.locator("#post-" + post);
    }

    /** A field by exactly this label. */
    public static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** What is said beside a field, by the id of the field. */
    public static Locator beside(Page page, String field) {
        return page.locator("#" + field + "-error");
    }

    /** A sentence of the forum, filled in, so that better words need no other tests. */
    public static String said(String key, Object... with) {
        String sentence = SENTENCES.getString(key);
        return with.length == 0 ? sentence : new MessageFormat(sentence, Locale.ENGLISH).format(with);
    }

    /** Follows the link of exactly this name. */
    public static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
    }

    public static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
