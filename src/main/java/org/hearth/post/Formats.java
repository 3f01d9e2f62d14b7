package org.hearth.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.Guardian;
import org.hearth.access.NotFound;
import org.hearth.access.OnTopic;
import org.hearth.access.Visitor;
import org.hearth.care.Setting;
import org.hearth.member.Member;
import org.hearth.member.Members;
import org.hearth.member.Names;
import org.hearth.moderation.Act;
import org.hearth.moderation.ModerationLog;
import org.hearth.settings.Settings;
import org.hearth.start.Turns;
import org.hearth.text.Field;
import org.hearth.text.Format;
import org.hearth.text.Formatter;
import org.hearth.text.Lengths;
import org.hearth.text.Quoted;
import org.hearth.text.References;
import org.hearth.text.Rules;
import org.hearth.text.SafeHtml;
import org.hearth.text.Typed;
import org.hearth.text.Unacceptable;
import org.hearth.topic.Audience;
import org.hearth.topic.Topic;

/**
 * How posts look: the rules in force, and the HTML that they make of what was typed. It is kept beside the typed words with
 * the version of the rules; when the rules change, {@link Rebuilding} makes it anew, and until then pages do.
 */
@Named("formats")
@RequestScoped
@Transactional
public class Formats {

    private static final String SETTING = "formatting";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Guardian guardian;
    @Inject
    private Visitor visitor;
    @Inject
    private Settings settings;
    @Inject
    private Members members;
    @Inject
    private ModerationLog log;
    @Inject
    private Clock clock;
    @Inject
    private Turns turns;

    private Rules rules;

    /** The rules in force, read once a request. Kept as three lines: version, tags, further tags of an opening post. */
    public Rules rules() {
        if (rules == null) {
            Setting setting = em.find(Setting.class, SETTING);
            String[] lines = setting == null ? null : setting.getContent().split("\n", -1);
            rules = lines == null ? Rules.FIRST : Rules.typed(lines[1], lines[2], Integer.parseInt(lines[0]));
        }
        return rules;
    }

    /** The administrator changes the lists of tags. Posts are made anew in the background. */
    public void change(String tags, String openingTags) {
        guardian.administer().orThrow();
        Rules now = rules();
        Rules then = Rules.typed(tags, openingTags, now.version() + 1);
        String content = then.version() + "\n" + String.join(" ", then.tags()) + "\n" + String.join(" ", then.openingTags());
        Setting setting = em.find(Setting.class, SETTING);
        if (setting == null) {
            em.persist(new Setting(SETTING, content));
        } else {
            setting.setContent(content);
        }
        log.onForum(Act.EDIT_RULES);
        rules = then;
    }

    /** Makes what a post looks like, by the rules in force. */
    public void look(Post post) {
        if (post.removed()) {
            post.look(SafeHtml.EMPTY, rules().stamp(), null);
            return;
        }
        boolean held = members.linksHeld(post.getAuthor());
        SafeHtml shown = html(post, held);
        boolean any = held && (post.opening() && !post.getThread().getLinks().isEmpty() || !shown.equals(html(post, false)));
        post.look(shown, rules().stamp(), any ? members.trustedFrom(post.getAuthor()) : null);
    }

    private SafeHtml html(Post post, boolean linksHeld) {
        return html(post.getWords(), post.opening(), linksHeld, post.getThread().topic());
    }

    /** What a post looks like until it is made anew by the rules in force: without the names in quotes and mentions. */
    SafeHtml meanwhile(String words, boolean opening) {
        return Formatter.format(words, Format.of(rules(), opening, settings.baseUrl().toString()));
    }

    /**
     * Makes posts anew whose HTML other rules made, or whose links were held and need not be any more.
     *
     * @param most how many at once
     * @return how many were made
     */
    public int rebuild(int most) {
        List<Post> old = otherStamp().map(other -> em.createQuery("select p from Post p where p.rules = :other order by p.id", Post.class)
                .setParameter("other", other).setMaxResults(most).getResultList()).orElse(List.of());
        // Both ends are given, for H2 would begin with all the posts that hold nothing.
        List<Post> freed = em.createQuery("select p from Post p where p.heldUntil between :ever and :now order by p.heldUntil", Post.class)
                .setParameter("ever", Instant.EPOCH).setParameter("now", clock.instant()).setMaxResults(most).getResultList();
        old.forEach(this::look);
        freed.forEach(this::look);
        return Math.max(old.size(), freed.size());
    }

    /** The same unless another node is at it: then none. */
    public int rebuildInTurn(int most) {
        return turns.rebuild() ? rebuild(most) : 0;
    }

    /** Looked for at the two ends of the index, for "other than" reads every post there is, and this is asked all the time. */
    private Optional<String> otherStamp() {
        Object[] ends = em.createQuery("select min(p.rules), max(p.rules) from Post p", Object[].class).getSingleResult();
        return Stream.of(ends).filter(Objects::nonNull).map(String.class::cast).filter(end -> !end.equals(rules().stamp())).findFirst();
    }

    /** How many posts wait to be made anew. */
    public long waiting() {
        return otherStamp().isEmpty() ? 0 : em.createQuery("select count(p) from Post p where p.rules <> :stamp", Long.class)
                .setParameter("stamp", rules().stamp()).getSingleResult();
    }

    /**
     * What a text would look like, were it posted now by the visitor.
     *
     * @param text null when the form did not send it
     * @throws Unacceptable when it could not be posted; nothing typed yet is nothing to complain of
     */
    public SafeHtml preview(String topicSlug, String text, boolean opening) {
        guardian.keepProfile().orThrow();
        String typed = Lengths.tidy(Field.TEXT, text);
        if (!typed.isEmpty()) {
            new Typed().field("text", Field.TEXT, typed).check();
        }
        Topic topic = em.createQuery("select t from Topic t where t.slug = :slug", Topic.class).setParameter("slug", topicSlug)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        guardian.see(topic);
        return html(typed, opening, members.linksHeld(em.find(Member.class, visitor.id())), topic);
    }

    private SafeHtml html(String text, boolean opening, boolean linksHeld, Topic topic) {
        References references = Formatter.references(text);
        Map<Long, Quoted> quoted = quoted(references.posts(), topic.audience());
        Map<String, String> names = topic.isMentions() ? names(references.names()) : Map.of();
        return Formatter.format(text, new Format(rules(), opening, linksHeld, settings.baseUrl().toString(),
                id -> Optional.ofNullable(quoted.get(id)), name -> Optional.ofNullable(names.get(Names.key(name)))));
    }

    /** The posts that a text quotes and that everybody may read who reads the text. */
    private Map<Long, Quoted> quoted(Set<Long> ids, Audience audience) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select p.id, a.name, a.displayName, p.words, p.number from Post p join p.author a"
                        + " where p.id in :ids and p.removedAt is null and p.thread.topic.audience in :audiences", Object[].class)
                .setParameter("ids", ids).setParameter("audiences", audience.within()).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> new Quoted(Set.copyOf(List.of((String) row[1], (String) row[2])), (String) row[3], row[4].equals(1))));
    }

    private Map<String, String> names(Set<String> typed) {
        Map<String, String> names = new HashMap<>();
        if (!typed.isEmpty()) {
            em.createQuery("select m.nameKey, m.name from Member m where m.nameKey in :keys", Object[].class)
                    .setParameter("keys", typed.stream().map(Names::key).collect(Collectors.toSet())).getResultList()
                    .forEach(row -> names.put((String) row[0], (String) row[1]));
        }
        return names;
    }

    /**
     * What was said among members is not carried to where everybody reads.
     *
     * @throws Unacceptable beside the text when it quotes a post with a narrower audience than the topic's
     */
    public void checkQuotes(OnTopic topic, String text) {
        Set<Long> ids = Formatter.references(text).posts();
        if (!ids.isEmpty() && em.createQuery("select count(p) from Post p where p.id in :ids"
                        + " and p.thread.topic.audience not in :audiences", Long.class)
                .setParameter("ids", ids).setParameter("audiences", topic.audience().within()).getSingleResult() > 0) {
            throw Unacceptable.of("text", "quote.narrower");
        }
    }

    /**
     * The words of a post as a quote, to begin a reply with.
     *
     * @param chosen the words that were selected; null for all
     */
    public static String quote(PostView quoted, String chosen) {
        SafeHtml shown = chosen == null || chosen.isBlank() ? quoted.words() : Formatter.plain(chosen.strip());
        return Formatter.quote(quoted.author().displayName(), quoted.id(), shown);
    }
}
