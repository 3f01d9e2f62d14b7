package org.hearth.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Guardian;
import org.hearth.access.NotFound;
import org.hearth.access.Visitor;
import org.hearth.member.Member;
import org.hearth.member.Names;
import org.hearth.moderation.Act;
import org.hearth.moderation.ModerationLog;
import org.hearth.post.Formats;
import org.hearth.text.Field;
import org.hearth.text.Lengths;
import org.hearth.text.Slug;
import org.hearth.text.Typed;
import org.hearth.text.Unacceptable;
import org.hearth.thread.Threads;
import org.hearth.web.Pager;

/** The topics of the forum: listing and reading them, and how administrators arrange them. */
@ApplicationScoped
@Transactional
public class Topics {

    private static final int PAGE = 20;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Guardian guardian;
    @Inject
    private Visitor visitor;
    @Inject
    private Threads threads;
    @Inject
    private Formats formats;
    @Inject
    private ModerationLog log;
    @Inject
    private Clock clock;

    /** The topics that the visitor may read, in the administrators' order. */
    public List<TopicRow> list() {
        return em.createQuery(TopicRow.SELECT + " where k.audience in :readable order by k.place, k.id", TopicRow.class)
                .setParameter("readable", guardian.readable()).getResultList();
    }

    /**
     * A page of a topic's threads.
     *
     * @param page as it stands in the address; may be null or nonsense
     */
    public TopicView view(String slug, String page) {
        Topic topic = find(slug);
        List<String> owners = topic.getOwners().stream().map(Member::getName).toList();
        var pinned = threads.pinned(topic.getId());
        Pager pager = Pager.of(page, topic.getThreadCount() - pinned.size(), PAGE, "/topics/" + slug, "");
        return new TopicView(slug, topic.getTitle(), topic.getTagline(), topic.getDescription(), topic.audience(),
                topic.archived(), owners, topic.getThreadCount(), pager.first() ? pinned : List.of(),
                threads.latest(topic.getId(), pager, PAGE), pager, guardian.startThread(topic));
    }

    /** Whether {@code @name} links to the member in a topic. */
    public boolean mentions(String slug) {
        return find(slug).isMentions();
    }

    /** What stands above the form that starts a thread. */
    public TopicHead head(String slug) {
        Topic topic = find(slug);
        return new TopicHead(slug, topic.getTitle(), topic.getTagline(), guardian.startThread(topic));
    }

    /** @throws NotFound also when the visitor may not know of it */
    private Topic find(String slug) {
        Topic topic = em.createQuery("select t from Topic t where t.slug = :slug", Topic.class)
                .setParameter("slug", slug).getResultStream().findFirst().orElseThrow(NotFound::new);
        guardian.see(topic);
        return topic;
    }

    /** The topic as an administrator edits it. */
    public TypedTopic edited(String slug) {
        guardian.administer().orThrow();
        Topic topic = find(slug);
        return new TypedTopic(topic.getTitle(), topic.getTagline(), topic.getDescription(), topic.audience(),
                String.join(", ", topic.getOwners().stream().map(Member::getName).toList()), topic.isMentions());
    }

    /** @return the slug of the new topic, which stands last */
    public String create(TypedTopic typed) {
        guardian.administer().orThrow();
        List<Member> owners = check(typed);
        int last = em.createQuery("select coalesce(max(t.place), 0) from Topic t", Integer.class).getSingleResult();
        Topic topic = new Topic(free(Slug.of(typed.title())), last + 1, clock.instant());
        topic.describe(Lengths.tidy(Field.TITLE, typed.title()), Lengths.tidy(Field.TAGLINE, typed.tagline()),
                Lengths.tidy(Field.DESCRIPTION, typed.description()), typed.audience(), owners,
                typed.mentions());
        em.persist(topic);
        log.onTopic(Act.CREATE_TOPIC, topic.getId());
        return topic.getSlug();
    }

    public void edit(String slug, TypedTopic typed) {
        guardian.administer().orThrow();
        Topic topic = find(slug);
        Audience before = topic.audience();
        topic.describe(Lengths.tidy(Field.TITLE, typed.title()), Lengths.tidy(Field.TAGLINE, typed.tagline()),
                Lengths.tidy(Field.DESCRIPTION, typed.description()), typed.audience(),
                check(typed), typed.mentions());
        if (!before.within().equals(typed.audience().within())) {
            formats.lookAtQuotesIn(topic);
        }
        log.onTopic(Act.EDIT_TOPIC, topic.getId());
    }

    private List<Member> check(TypedTopic typed) {
        new Typed().field("title", Field.TITLE, typed.title()).field("tagline", Field.TAGLINE, typed.tagline())
                .field("description", Field.DESCRIPTION, typed.description()).check();
        if (typed.audience() == null) {
            throw Unacceptable.of("audience", "audience.none");
        }
        return Arrays.stream(typed.owners().split("[,\\s]+")).filter(name -> !name.isEmpty()).distinct()
                .map(name -> em.createQuery("select m from Member m where m.nameKey = :key", Member.class)
                        .setParameter("key", Names.key(name)).getResultStream().findFirst()
                        .orElseThrow(() -> Unacceptable.of("owners", "problem.no-such-member", name)))
                .toList();
    }

    private String free(String slug) {
        String free = slug;
        for (int n = 2; taken(free); n++) {
            free = slug + "-" + n;
        }
        return free;
    }

    private boolean taken(String slug) {
        return slug.equals("new") || em.createQuery("select count(t) from Topic t where t.slug = :slug", Long.class)
                .setParameter("slug", slug).getSingleResult() > 0;
    }

    /** Moves a topic one place up in the list, or down. At the end it stays. */
    public void move(String slug, boolean up) {
        guardian.administer().orThrow();
        List<Topic> all = em.createQuery("select t from Topic t order by t.place, t.id", Topic.class).getResultList();
        int at = all.indexOf(find(slug));
        int to = at + (up ? -1 : 1);
        if (to >= 0 && to < all.size()) {
            Topic neighbour = all.get(to);
            for (int i = 0; i < all.size(); i++) {
                all.get(i).moveTo(i + 1);
            }
            all.get(at).moveTo(to + 1);
            neighbour.moveTo(at + 1);
            log.onTopic(Act.MOVE_TOPIC, all.get(at).getId());
        }
    }

    public void archive(String slug) {
        guardian.administer().orThrow();
        Topic topic = find(slug);
        topic.archive(visitor.id(), clock.instant());
        log.onTopic(Act.ARCHIVE_TOPIC, topic.getId());
    }

    public void reopen(String slug) {
        guardian.administer().orThrow();
        Topic topic = find(slug);
        topic.reopen();
        log.onTopic(Act.REOPEN_TOPIC, topic.getId());
    }
}
