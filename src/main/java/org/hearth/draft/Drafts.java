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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Guardian;
import org.hearth.access.NotFound;
import org.hearth.access.Refused;
import org.hearth.access.Verdict;
import org.hearth.access.Visitor;
import org.hearth.member.Member;
import org.hearth.web.Secrets;

/**
 * What members have typed but not sent. A draft stays until it is sent or thrown away, and can then be brought back for a day. Words that could not be taken, because
 * the session had ended or the server had started anew, are kept for a day for the account that their form was made for ({@link
 * Claims}).
 */
@ApplicationScoped
@Transactional
public class Drafts {

    private static final Duration KEPT = Duration.ofHours(24);
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
    /** Names the form as it stands open in one window; the draft remembers which of them saved it last. */
    public static final String WINDOW = "window";
    /** When the draft was saved that the form was shown with, in milliseconds; 0 when there was none. */
    public static final String AS_OF = "asOf";
    /** In chars; six times as many, as which JSON writes control characters, fit the column. */
    private static final int LONGEST = 170_000;
    /** The places where posts are written: a thread in a topic, a reply to a thread or a post, an edit. */
    private static final String WRITING = "/topics/[a-z0-9-]{1,80}/new|/threads/\\d{1,18}|/posts/\\d{1,18}/(reply|edit)";
    private static final int MOST_DRAFTS = 200;
    /** Begins the place of a draft that was thrown away. A random part follows, so that several of one form can lie there. */
    private static final String GONE = "gone:";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Whereabouts whereabouts;
    @Inject
    private Guardian guardian;
    @Inject
    private Visitor visitor;
    @Inject
    private Clock clock;

    /**
     * Keeps what could not be taken.
     *
     * @return whether there was anything to keep
     * @throws Refused when it is longer than any form takes; what was kept before stays
     */
    public boolean keep(Long memberId, String place, Map<String, String[]> sent) {
        hold(memberId);
        Draft there = at(memberId, place);
        if (elsewhere(there, sent) && any(sent)) {
            // Nobody is there to be asked, so neither is lost: the words of this form are the ones that are shown next.
            layAway(there);
        }
        return store(memberId, place, sent, there != null && there.stays() ? null : clock.instant().plus(KEPT));
    }

    /**
     * Saves a draft of the visitor's. When the box is empty the draft is thrown away.
     *
     * @return what another window has saved here since this form was shown; then nothing is written
     */
    public Optional<OtherDraft> save(String place, Map<String, String[]> sent) {
        guardian.keepProfile().orThrow();
        if (place == null || !place.matches(WRITING)) {
            throw new NotFound();
        }
        hold(visitor.id());
        Draft there = at(visitor.id(), place);
        if (there == null && count() >= MOST_DRAFTS) {
            throw new Refused(Verdict.refused("refused.drafts", MOST_DRAFTS));
        }
        if (elsewhere(there, sent)) {
            return Optional.of(new OtherDraft(String.join("\n\n", words(read(there)).values()), there.getSavedAt()));
        }
        if (!store(visitor.id(), place, sent, null)) {
            throwAway(place);
        }
        return Optional.empty();
    }

    /** Throws a draft of the visitor's away. For a day that of a post can be brought back. */
    public void throwAway(String place) {
        guardian.keepProfile().orThrow();
        hold(visitor.id());
        Draft draft = place == null ? null : at(visitor.id(), place);
        if (draft != null) {
            if (place.matches(WRITING)) {
                layAway(draft);
            }
            em.remove(draft);
        }
    }

    private void layAway(Draft draft) {
        Long memberId = draft.getMemberId();
        makeRoom(memberId, true);
        Draft gone = new Draft(memberId, GONE + Secrets.random() + ":" + draft.getPlace());
        gone.take(draft, clock.instant().plus(KEPT));
        em.persist(gone);
    }

    /**
     * Brings back what the visitor has thrown away.
     *
     * @param gone its place among what was thrown away
     * @throws Refused when another draft has been begun in the same form since: none is lost for the other
     */
    public void bringBack(String gone) {
        guardian.keepProfile().orThrow();
        hold(visitor.id());
        Draft thrown = Optional.ofNullable(gone).filter(place -> place.startsWith(GONE)).map(place -> at(visitor.id(), place))
                .filter(draft -> draft.holds(clock.instant())).orElseThrow(NotFound::new);
        String place = DraftRow.form(gone);
        Draft there = at(visitor.id(), place);
        if (there != null && there.holds(clock.instant())) {
            throw new Refused(Verdict.refused("refused.draft-there"));
        }
        if (there == null) {
            if (count() >= MOST_DRAFTS) {
                throw new Refused(Verdict.refused("refused.drafts", MOST_DRAFTS));
            }
            there = new Draft(visitor.id(), place);
            em.persist(there);
        }
        there.take(thrown, null);
        em.remove(thrown);
    }

    /** Two saves of one member wait for each other. */
    private void hold(Long memberId) {
        em.find(Member.class, memberId, LockModeType.PESSIMISTIC_WRITE);
    }

    private boolean store(Long memberId, String place, Map<String, String[]> sent, Instant expiresAt) {
        if (WORDS.stream().filter(sent::containsKey).mapToInt(name -> sent.get(name)[0].length()).sum() > LONGEST) {
            throw new Refused(Verdict.refused("refused.draft-long", LONGEST));
        }
        JsonObjectBuilder fields = Json.createObjectBuilder();
        Map<String, String> typed = sent(sent);
        boolean any = false;
        for (Map.Entry<String, String> word : words(typed).entrySet()) {
            fields.add(word.getKey(), word.getValue());
            any = true;
        }
        if (any) {
            CHOICES.stream().filter(name -> typed.getOrDefault(name, "").matches("\\w{1,20}")).forEach(name -> fields.add(name, typed.get(name)));
            // An edit that is taken up again still knows what it began with.
            Map.of(KEY, KEYS, WINDOW, KEYS, "edition", "\\d{1,9}").forEach((name, form) -> {
                if (typed.getOrDefault(name, "").matches(form)) {
                    fields.add(name, typed.get(name));
                }
            });
            Draft draft = at(memberId, place);
            if (draft == null) {
                if (expiresAt != null) {
                    makeRoom(memberId, false);
                }
                draft = new Draft(memberId, place);
                em.persist(draft);
            }
            draft.keep(fields.build().toString(), clock.instant(), expiresAt);
        }
        return any;
    }

    /** Whether a form would write over newer words of another window. One that does not say where it stands never does. */
    private boolean elsewhere(Draft draft, Map<String, String[]> sent) {
        Map<String, String> typed = sent(sent);
        if (draft == null || !draft.holds(clock.instant()) || !typed.getOrDefault(WINDOW, "").matches(KEYS)
                || !typed.getOrDefault(AS_OF, "").matches("\\d{1,15}")) {
            return false;
        }
        Map<String, String> saved = read(draft);
        return !typed.get(WINDOW).equals(saved.get(WINDOW))
                && draft.getSavedAt().toEpochMilli() > Long.parseLong(typed.get(AS_OF)) && !words(saved).equals(words(typed));
    }

    private static Map<String, String> sent(Map<String, String[]> sent) {
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> fields.put(name, values[0]));
        return fields;
    }

    /** The words alone, written the same way whether a form or a script sent them. */
    private static Map<String, String> words(Map<String, String> fields) {
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.stream().filter(name -> !fields.getOrDefault(name, "").isBlank())
                .forEach(name -> words.put(name, fields.get(name).replace("\0", "").replace("\r\n", "\n")));
        return words;
    }

    /** Whether anything that was sent would be kept. */
    public boolean any(Map<String, String[]> sent) {
        return !words(sent(sent)).isEmpty();
    }

    private long count() {
        return em.createQuery("select count(d) from Draft d where d.memberId = :me and d.expiresAt is null", Long.class)
                .setParameter("me", visitor.id()).getSingleResult();
    }

    private Draft at(Long memberId, String place) {
        return em.find(Draft.class, new Draft.Key(memberId, place));
    }

    /** The visitor's drafts of posts, the latest first, and those that were thrown away. */
    public List<DraftRow> mine() {
        guardian.keepProfile().orThrow();
        List<Draft> mine = em.createQuery("select d from Draft d where d.memberId = :me", Draft.class)
                .setParameter("me", visitor.id()).getResultStream()
                .filter(draft -> draft.holds(clock.instant()) && DraftRow.form(draft.getPlace()).matches(WRITING)).toList();
        Map<String, Where> where = whereabouts.of(mine.stream().map(draft -> DraftRow.form(draft.getPlace())).toList());
        return mine.stream()
                .map(draft -> DraftRow.of(draft.getPlace(), where.getOrDefault(DraftRow.form(draft.getPlace()), Where.UNKNOWN), read(draft),
                        draft.getPlace().startsWith(GONE) ? draft.getExpiresAt().minus(KEPT) : draft.getSavedAt()))
                .sorted(Comparator.comparing(DraftRow::at).reversed()).toList();
    }

    /**
     * Whoever has a member's form can fill their box: so what is old goes, and of the rest no more stay than people need. What was
     * thrown away is counted by itself.
     */
    private void makeRoom(Long memberId, boolean gone) {
        em.createQuery("delete from Draft d where d.expiresAt < :now").setParameter("now", clock.instant()).executeUpdate();
        em.createQuery("select d from Draft d where d.memberId = :member and d.expiresAt is not null and d.place " + (gone ? "" : "not ")
                        + "like :gone order by d.expiresAt desc", Draft.class)
                .setParameter("member", memberId).setParameter("gone", GONE + "%").setFirstResult(MOST - 1).getResultList()
                .forEach(em::remove);
    }

    /** @return what was typed into this form; empty when nothing is kept */
    public Optional<KeptDraft> find(Long memberId, String place) {
        return Optional.ofNullable(at(memberId, place)).filter(kept -> kept.holds(clock.instant()))
                .map(kept -> new KeptDraft(read(kept), kept.getSavedAt()));
    }

    private static Map<String, String> read(Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        JsonObject json = Json.createReader(new StringReader(draft.getFields())).readObject();
        json.keySet().forEach(name -> fields.put(name, json.getString(name)));
        return fields;
    }

    /** The words that were sent have arrived where they belong. What another window has saved since stays. */
    public void done(Long memberId, String place, Map<String, String[]> sent) {
        // Mostly there is none, and then nobody need wait. Read as a value: the draft itself is read when it is held.
        if (!em.createQuery("select d.place from Draft d where d.memberId = :member and d.place = :place", String.class)
                .setParameter("member", memberId).setParameter("place", place).getResultList().isEmpty()) {
            hold(memberId);
            Draft draft = at(memberId, place);
            if (draft != null && !elsewhere(draft, sent)) {
                em.remove(draft);
            }
        }
    }
}
