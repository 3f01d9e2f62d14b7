package org.hearth.keep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
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
import org.hearth.start.Keys;
import org.hearth.web.Secrets;

/**
 * Words that could not be taken when they were sent, because the session had ended or the server had started anew. A form
 * carries a signature of the account it was made for; what is kept goes back to that account alone, and is gone after a day.
 */
@ApplicationScoped
@Transactional
public class KeptForms {

    private static final Duration KEPT = Duration.ofHours(24);
    /** How long a form may lie open in a browser until its words are not taken into keeping any more. */
    private static final Duration OPEN = Duration.ofDays(30);
    /** Forms of one member. */
    private static final int MOST = 20;
    private static final List<String> WORDS = List.of("title", "subject", "text", "reason", "displayName", "pronouns", "about",
            "credentials", "tagline", "description", "owners", "help");
    /** In chars; six times as many, as which JSON writes control characters, fit the column. */
    private static final int LONGEST = 170_000;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Keys keys;
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

    /** @return whether there was anything to keep */
    public boolean keep(Long memberId, String place, Map<String, String[]> sent) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        boolean any = false;
        int length = 0;
        for (String name : WORDS) {
            String value = sent.containsKey(name) ? sent.get(name)[0] : "";
            length += value.length();
            if (!value.isBlank() && length <= LONGEST) {
                fields.add(name, value.replace("\0", ""));
                any = true;
            }
        }
        if (any) {
            KeptForm kept = em.find(KeptForm.class, new KeptForm.Key(memberId, place));
            if (kept == null) {
                makeRoom(memberId);
                kept = new KeptForm(memberId, place);
                em.persist(kept);
            }
            kept.keep(fields.build().toString(), clock.instant().plus(KEPT));
        }
        return any;
    }

    /** Whoever has a member's form can fill their box: so what is old goes, and of the rest no more stay than people need. */
    private void makeRoom(Long memberId) {
        em.createQuery("delete from KeptForm k where k.expiresAt < :now").setParameter("now", clock.instant()).executeUpdate();
        em.createQuery("select k from KeptForm k where k.memberId = :member order by k.expiresAt desc", KeptForm.class)
                .setParameter("member", memberId).setFirstResult(MOST - 1).getResultList().forEach(em::remove);
    }

    /** @return what was typed into this form, by field; empty when nothing is kept */
    public Map<String, String> find(Long memberId, String place) {
        KeptForm kept = em.find(KeptForm.class, new KeptForm.Key(memberId, place));
        Map<String, String> fields = new LinkedHashMap<>();
        if (kept != null && kept.getExpiresAt().isAfter(clock.instant())) {
            JsonObject json = Json.createReader(new StringReader(kept.getFields())).readObject();
            json.keySet().forEach(name -> fields.put(name, json.getString(name)));
        }
        return fields;
    }

    /** The words have arrived where they belong. */
    public void done(Long memberId, String place) {
        em.createQuery("delete from KeptForm k where k.memberId = :member and k.place = :place")
                .setParameter("member", memberId).setParameter("place", place).executeUpdate();
    }
}
