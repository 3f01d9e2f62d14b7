package org.hearth.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Guardian;
import org.hearth.access.Refused;
import org.hearth.access.Verdict;
import org.hearth.access.Visitor;
import org.hearth.member.Member;
import org.hearth.start.Keys;
import org.hearth.web.Secrets;

/**
 * What members have typed but not sent. A draft stays until it is sent or thrown away. Words that could not be taken, because
 * the session had ended or the server had started anew, are kept for a day: their form carries a signature of the account it
 * was made for, and they go back to that account alone.
 */
@ApplicationScoped
@Transactional
public class Drafts {

    private static final Duration KEPT = Duration.ofHours(24);
    /** How long a form may lie open in a browser until its words are not taken into keeping any more. */
    private static final Duration OPEN = Duration.ofDays(30);
    /** Forms of one member. */
    private static final int MOST = 20;
    /** The fields of all forms that hold words. */
    public static final List<String> WORDS = List.of("title", "subject", "text", "reason", "displayName", "pronouns", "about",
            "credentials", "tagline", "description", "owners", "help", "links", "tags", "openingTags", "email");
    /** What is chosen beside the words. */
    private static final List<String> CHOICES = List.of("audience", "mentions");
    /** Goes with the words: a form whose answer was lost on its way has perhaps arrived, and is then not taken twice. */
    public static final String KEY = "formKey";
    public static final String KEYS = "[\\w-]{10,40}";
    /** In chars; six times as many, as which JSON writes control characters, fit the column. */
    private static final int LONGEST = 170_000;
    /** The places where posts are written: a thread in a topic, a reply to a thread or a post, an edit. */
    private static final String WRITING = "/topics/[a-z0-9-]{1,80}/new|/threads/\\d{1,18}|/posts/\\d{1,18}/(reply|edit)";
    private static final int MOST_DRAFTS = 200;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Keys keys;
    @Inject
    private Guardian guardian;
    @Inject
    private Visitor visitor;
    @Inject
    private Clock clock;

    /** @return who the form is made for, to stand in it */
    public String owner(Long memberId, String place) {
        String claim = memberId + "." + clock.instant().getEpochSecond();
        return claim + "." + keys.sign("form of " + claim + " at " + place);
    }

    /** @return the account a form was made for; empty when the form does not truly say so */
    public Optional<Long> ownerOf(String owner, String place) {
        String[] parts = owner == null ? new String[0] : owner.split("\\.", 3);
        if (parts.length != 3 || place == null
                || !Secrets.same(parts[2], keys.sign("form of " + parts[0] + "." + parts[1] + " at " + place))) {
            return Optional.empty();
        }
        boolean recent = Instant.ofEpochSecond(Long.parseLong(parts[1])).plus(OPEN).isAfter(clock.instant());
        return recent ? Optional.of(Long.valueOf(parts[0])) : Optional.empty();
    }

    /**
     * Keeps what could not be taken.
     *
     * @return whether there was anything to keep
     * @throws Refused when it is longer than any form takes; what was kept before stays
     */
    public boolean keep(Long memberId, String place, Map<String, String[]> sent) {
        return store(memberId, place, sent, clock.instant().plus(KEPT));
    }

    /** Saves a draft of the visitor's. An empty one is thrown away. */
    public void save(String place, Map<String, String[]> sent) {
        guardian.keepProfile().orThrow();
        if (!place.matches(WRITING) || count() >= MOST_DRAFTS && !exists(place)) {
            throw new Refused(Verdict.refused("refused.drafts", MOST_DRAFTS));
        }
        // Holding the member's row makes a second save of the same draft wait for the first.
        em.find(Member.class, visitor.id(), LockModeType.PESSIMISTIC_WRITE);
        if (!store(visitor.id(), place, sent, null)) {
            done(visitor.id(), place);
        }
    }

    private boolean store(Long memberId, String place, Map<String, String[]> sent, Instant expiresAt) {
        if (WORDS.stream().filter(sent::containsKey).mapToInt(name -> sent.get(name)[0].length()).sum() > LONGEST) {
            throw new Refused(Verdict.refused("refused.draft-long", LONGEST));
        }
        JsonObjectBuilder fields = Json.createObjectBuilder();
        boolean any = false;
        for (String name : WORDS) {
            String value = sent.containsKey(name) ? sent.get(name)[0] : "";
            if (!value.isBlank()) {
                fields.add(name, value.replace("\0", ""));
                any = true;
            }
        }
        if (any) {
            String key = sent.containsKey(KEY) ? sent.get(KEY)[0] : "";
            if (key.matches(KEYS)) {
                fields.add(KEY, key);
            }
            CHOICES.stream().filter(sent::containsKey).filter(name -> sent.get(name)[0].matches("\\w{1,20}"))
                    .forEach(name -> fields.add(name, sent.get(name)[0]));
            // An edit that is taken up again still knows what it began with.
            String edition = sent.containsKey("edition") ? sent.get("edition")[0] : "";
            if (edition.matches("\\d{1,9}")) {
                fields.add("edition", edition);
            }
            Draft draft = em.find(Draft.class, new Draft.Key(memberId, place));
            if (draft == null) {
                if (expiresAt != null) {
                    makeRoom(memberId);
                }
                draft = new Draft(memberId, place);
                em.persist(draft);
            }
            draft.keep(fields.build().toString(), clock.instant(), expiresAt);
        }
        return any;
    }

    private long count() {
        return em.createQuery("select count(d) from Draft d where d.memberId = :me", Long.class)
                .setParameter("me", visitor.id()).getSingleResult();
    }

    private boolean exists(String place) {
        return em.find(Draft.class, new Draft.Key(visitor.id(), place)) != null;
    }

    /** The visitor's drafts of posts, the latest first. */
    public List<DraftRow> mine() {
        guardian.keepProfile().orThrow();
        return em.createQuery("select d from Draft d where d.memberId = :me order by d.savedAt desc", Draft.class)
                .setParameter("me", visitor.id()).getResultStream()
                .filter(draft -> draft.holds(clock.instant()) && draft.getPlace().matches(WRITING))
                .map(draft -> DraftRow.of(draft.getPlace(), read(draft), draft.getSavedAt())).toList();
    }

    /** Whoever has a member's form can fill their box: so what is old goes, and of the rest no more stay than people need. */
    private void makeRoom(Long memberId) {
        em.createQuery("delete from Draft d where d.expiresAt < :now").setParameter("now", clock.instant()).executeUpdate();
        em.createQuery("select d from Draft d where d.memberId = :member and d.expiresAt is not null order by d.expiresAt desc",
                        Draft.class)
                .setParameter("member", memberId).setFirstResult(MOST - 1).getResultList().forEach(em::remove);
    }

    /** @return what was typed into this form, by field; empty when nothing is kept */
    public Map<String, String> find(Long memberId, String place) {
        Draft kept = em.find(Draft.class, new Draft.Key(memberId, place));
        return kept != null && kept.holds(clock.instant()) ? read(kept) : Map.of();
    }

    private static Map<String, String> read(Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        JsonObject json = Json.createReader(new StringReader(draft.getFields())).readObject();
        json.keySet().forEach(name -> fields.put(name, json.getString(name)));
        return fields;
    }

    /** The words have arrived where they belong. */
    public void done(Long memberId, String place) {
        em.createQuery("delete from Draft d where d.memberId = :member and d.place = :place")
                .setParameter("member", memberId).setParameter("place", place).executeUpdate();
    }
}
