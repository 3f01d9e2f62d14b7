package org.hearth.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.access.Guardian;

/** The threads, topics and people that forms belong to, as far as the visitor may see them. */
@ApplicationScoped
@Transactional
public class Whereabouts {

    private static final Pattern FORM = Pattern.compile("(/(topics|threads|posts)/([^/]+)).*");

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Guardian guardian;

    /** @return by place of a form, what it belongs to; nothing for what is not there or may not be seen. Three queries at most. */
    Map<String, Where> of(Collection<String> places) {
        Map<String, Where> found = new HashMap<>();
        Map<String, Set<String>> asked = places.stream().map(FORM::matcher).filter(Matcher::matches)
                .collect(Collectors.groupingBy(form -> form.group(2), Collectors.mapping(form -> form.group(3), Collectors.toSet())));
        look(found, "/topics/", asked.get("topics"), name -> name,
                "select k.slug, k.title, '' from Topic k where k.slug in :named and k.audience in :readable");
        look(found, "/threads/", asked.get("threads"), Long::valueOf,
                "select t.id, t.title, '' from Thread t join t.topic k where t.id in :named and k.audience in :readable");
        // Who removed a reply is not named any more.
        look(found, "/posts/", asked.get("posts"), Long::valueOf,
                "select p.id, t.title, case when p.removedAt is null then a.displayName else '' end from Post p join p.thread t"
                        + " join t.topic k join p.author a where p.id in :named and k.audience in :readable");
        Map<String, Where> where = new HashMap<>();
        places.forEach(place -> {
            Matcher form = FORM.matcher(place);
            if (form.matches() && found.containsKey(form.group(1))) {
                where.put(place, found.get(form.group(1)));
            }
        });
        return where;
    }

    private void look(Map<String, Where> found, String begin, Set<String> names, Function<String, ?> id, String query) {
        if (names != null) {
            em.createQuery(query, Object[].class).setParameter("named", names.stream().map(id).toList())
                    .setParameter("readable", guardian.readable()).getResultList()
                    .forEach(row -> found.put(begin + row[0], new Where((String) row[1], (String) row[2])));
        }
    }
}
