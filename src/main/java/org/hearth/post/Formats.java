package org.hearth.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
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
import org.hearth.text.Mentions;
import org.hearth.text.Quoted;
import org.hearth.text.Quotes;
import org.hearth.text.References;
import org.hearth.text.Rules;
import org.hearth.text.SafeHtml;
import org.hearth.text.Typed;
import org.hearth.text.Unacceptable;
import org.hearth.topic.Audience;
import org.hearth.topic.Topic;
import org.hearth.web.Changed;

/**
 * How posts look: the rules in force, and the HTML that they make of what was typed. It is kept beside the typed words with
 * the version of the rules; when the rules change, {@link Rebuilding} makes it anew, and until then pages do.
 */
@RequestScoped
@Transactional
public class Formats {

    private static final Logger LOG = Logger.getLogger(Formats.class.getName());
    /** When so many posts cannot be made anew, it is not the posts, and a pass ends. */
    private static final int MOST_SKIPPED = 100;
    /** When quotes in more threads than that change, all pages do. */
    private static final int MOST_THREADS = 100;
    /** So many posts that quote are looked up at a time. */
    private static final int MOST_QUOTING = 500;
    /** A post that could not be made anew in so many passes is left until the rules change, or the forum is started again. */
    private static final int MOST_TRIES = 5;
    /** How often posts could not be made anew, by their ids. */
    private static final Map<Long, Integer> FAILED = new ConcurrentHashMap<>();

    @Inject
    private EntityManager em;
    @Inject
    private FormatRules inForce;
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
    @Inject
    private Event<Changed> changes;

    /** Itself, with a transaction for each call. */
    @Inject
    private Formats self;

    private Rules rules;
    /** The posts that this pass could not make anew; nobody's id stands for none. */
    private final Set<Long> skipped = new HashSet<>(Set.of(-1L));
    private int failures;

    /** The rules in force, read once a request. */
    public Rules rules() {
        if (rules == null) {
            rules = inForce.read();
        }
        return rules;
    }

    /** The administrator changes the lists of tags. Posts are made anew in the background. */
    public void change(String tags, String openingTags) {
        guardian.administer().orThrow();
        Rules now = rules();
        Rules then = Rules.typed(tags, openingTags, now.version() + 1);
        String content = then.version() + "\n" + String.join(" ", then.tags()) + "\n" + String.join(" ", then.openingTags());
        Setting setting = em.find(Setting.class, FormatRules.SETTING);
        if (setting == null) {
            em.persist(new Setting(FormatRules.SETTING, content));
        } else {
            setting.setContent(content);
        }
        log.onForum(Act.EDIT_RULES);
        FAILED.clear();
        rules = then;
    }

    /**
     * Makes what a post looks like, by the rules in force.
     *
     * @throws Unacceptable when it cannot be taken as it is
     */
    public void look(Post post) {
        look(post, Formatter::format);
    }

    /** The same for words that were taken before. */
    private void lookAgain(Post post) {
        look(post, Formatter::formatTaken);
    }

    private void look(Post post, BiFunction<String, Format, SafeHtml> making) {
        if (post.removed()) {
            post.look(SafeHtml.EMPTY, rules().stamp(), null, Set.of());
            return;
        }
        Map<Long, Found> quoted = quoted(post.getWords());
        Format how = how(post.getWords(), post.opening(), members.linksHeld(post.getAuthor()), post.getThread().topic(), quoted);
        SafeHtml shown = making.apply(post.getWords(), how);
        boolean any = how.linksHeld() && (post.opening() && !post.getThread().getLinks().isEmpty()
                || !shown.equals(Formatter.formatTaken(post.getWords(), how.withLinks())));
        post.look(shown, rules().stamp(), any ? members.trustedFrom(post.getAuthor()) : null, quoted.keySet());
    }

    /** What a post looks like until it is made anew by the rules in force: without the names in quotes and mentions. */
    SafeHtml meanwhile(PostRow post) {
        return Formatter.formatTaken(post.words(), new Format(rules(), post.opening(), members.linksHeld(post.trustedAt(), post.joinedAt()),
                settings.baseUrl().toString(), Quotes.NONE, Mentions.NONE));
    }

    /**
     * Makes posts anew whose HTML other rules made, or whose links were held and need not be any more: many at a time, and when
     * that fails each by itself, so that one that cannot be made keeps no other from it. That one is tried again in the next passes.
     *
     * @param most how many at once
     * @return how many were tried; none when there are none left
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public int rebuild(int most) {
        List<Long> old = self.old(most);
        try {
            self.make(old);
        } catch (RuntimeException | Error e) {
            old.forEach(this::makeAlone);
        }
        return old.size();
    }

    private void makeAlone(Long id) {
        try {
            self.make(List.of(id));
            FAILED.remove(id);
        } catch (RuntimeException | Error e) {
            skipped.add(id);
            if (FAILED.merge(id, 1, Integer::sum) == 1) {
                // A database's message may repeat what it could not take, and those are somebody's words.
                LOG.log(Level.WARNING, "Post {0} could not be made anew: {1}", new Object[] {id.toString(), kinds(e)});
            }
            if (++failures > MOST_SKIPPED) {
                throw e;
            }
        }
    }

    private static String kinds(Throwable e) {
        return e == null ? "" : e.getClass().getSimpleName() + " " + kinds(e.getCause());
    }

    /** The posts that are to be made anew, some of each kind, but for those that could not be made. */
    public List<Long> old(int most) {
        FAILED.forEach((id, times) -> {
            if (times >= MOST_TRIES) {
                skipped.add(id);
            }
        });
        return Stream.of(
                // Below and above, for of what is "other than" the databases read everything.
                ids("p.rules < :stamp", "p.rules, p.id", most).setParameter("stamp", rules().stamp()),
                ids("p.rules > :stamp", "p.rules, p.id", most).setParameter("stamp", rules().stamp()),
                // Both ends are given, for H2 would begin with all the posts that hold nothing.
                ids("p.heldUntil between :ever and :now", "p.heldUntil", most)
                        .setParameter("ever", Instant.EPOCH).setParameter("now", clock.instant()))
                .flatMap(TypedQuery::getResultStream).distinct().toList();
    }

    private TypedQuery<Long> ids(String where, String order, int most) {
        return em.createQuery("select p.id from Post p where " + where + " and p.id not in :skipped order by " + order, Long.class)
                .setParameter("skipped", skipped).setMaxResults(most);
    }

    /** Makes these posts anew. They are held, so that what their authors do to them meanwhile is not undone. */
    @Transactional(TxType.REQUIRES_NEW)
    public void make(List<Long> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("select p from Post p where p.id in :ids order by p.id", Post.class).setParameter("ids", ids)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().forEach(this::lookAgain);
        }
    }

    /** The same unless another node is at it: then none. */
    public int rebuildInTurn(int most) {
        return turns.rebuild() ? self.rebuild(most) : 0;
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
        String typed = Objects.requireNonNullElse(text, "");
        if (!Lengths.tidy(Field.TEXT, typed).isEmpty()) {
            new Typed().field("text", Field.TEXT, typed).check();
        }
        Topic topic = em.createQuery("select t from Topic t where t.slug = :slug", Topic.class).setParameter("slug", topicSlug)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        guardian.see(topic);
        checkQuotes(topic, typed);
        return Formatter.format(typed, how(typed, opening, members.linksHeld(em.find(Member.class, visitor.id())), topic, quoted(typed)));
    }

    private Format how(String text, boolean opening, boolean linksHeld, Topic topic, Map<Long, Found> quoted) {
        Map<String, String> names = topic.isMentions() ? names(Formatter.references(text).names()) : Map.of();
        return new Format(rules(), opening, linksHeld, settings.baseUrl().toString(),
                id -> Optional.ofNullable(quoted.get(id)).filter(post -> topic.audience().within().contains(post.audience)).map(post -> post.post), name -> Optional.ofNullable(names.get(Names.key(name))));
    }

    /** A post that a text quotes, and who may read it. */
    private record Found(Quoted post, Audience audience) {
    }

    /** The posts that a text quotes, also those that not everybody may read who reads the text. */
    private Map<Long, Found> quoted(String text) {
        Set<Long> ids = Formatter.references(text).posts().stream().limit(References.MOST_POSTS).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : em.createQuery("select p.id, a.name, a.displayName, p.words, p.number, k.audience from Post p"
                        + " join p.author a join p.thread t join t.topic k where p.id in :ids and p.removedAt is null", Object[].class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(row -> (Long) row[0],
                        row -> new Found(new Quoted(Set.copyOf(List.of((String) row[1], (String) row[2])), (String) row[3], row[4].equals(1)), (Audience) row[5])));
    }

    /** A post has other words, or none: those that quote it are made anew, and name nobody in their quotes until they are. */
    public void lookAtQuotesOf(Post post) {
        lookAtQuotes("q = :it", post.getId());
    }

    /** Others may read a topic than before, so not the same names may stand over quotes from it, or in it, as before. */
    public void lookAtQuotesIn(Topic topic) {
        lookAtQuotes("p.thread.topic = :it or q in (select s.id from Post s where s.thread.topic = :it)", topic);
    }

    /** By their ids, some at a time: a bulk update with a condition on other tables goes through every post there is in H2. */
    private void lookAtQuotes(String which, Object it) {
        Set<Long> threads = new HashSet<>();
        long last = 0;
        List<Object[]> quoting;
        do {
            quoting = em.createQuery("select distinct p.id, p.thread.id from Post p join p.quoted q where (" + which + ")"
                            + " and p.id > :last order by p.id", Object[].class)
                    .setParameter("it", it).setParameter("last", last).setMaxResults(MOST_QUOTING).getResultList();
            for (Object[] post : quoting) {
                last = (Long) post[0];
                threads.add((Long) post[1]);
            }
            if (!quoting.isEmpty()) {
                em.createQuery("update Post p set p.rules = '' where p.id in :ids")
                        .setParameter("ids", quoting.stream().map(post -> post[0]).toList()).executeUpdate();
            }
        } while (quoting.size() == MOST_QUOTING);
        // Bulk updates are not heard of.
        (threads.size() > MOST_THREADS ? Collections.<Long>singleton(null) : threads).forEach(thread -> changes.fire(new Changed(thread, true)));
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
     * @throws Unacceptable beside the text when it quotes a post with a narrower audience than the topic's, or too many to know
     */
    public void checkQuotes(OnTopic topic, String text) {
        Set<Long> ids = Formatter.references(text).posts();
        if (ids.size() > References.MOST_POSTS) {
            throw Unacceptable.of("text", "quote.too-many", References.MOST_POSTS, ids.size());
        }
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
