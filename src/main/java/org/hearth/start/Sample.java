package org.hearth.start;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.member.Member;
import org.hearth.member.Names;
import org.hearth.member.Passwords;
import org.hearth.member.Role;
import org.hearth.moderation.Act;
import org.hearth.moderation.ModerationLog;
import org.hearth.post.Post;
import org.hearth.post.Posts;
import org.hearth.settings.Settings;
import org.hearth.thread.ForumThread;
import org.hearth.topic.Audience;
import org.hearth.topic.Topic;
import org.hearth.web.Secrets;

/** Sample members and discussions, to look around in. They are written once, into a forum that has none of them yet. */
@Stateless
public class Sample {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Settings settings;
    @Inject
    private Posts posts;
    @Inject
    private ModerationLog log;
    @Inject
    private Clock clock;

    /** Fills the forum, unless it was filled before. */
    public void fill() {
        JsonObject sample = read();
        List<JsonObject> people = sample.getJsonArray("members").getValuesAs(JsonObject.class);
        if (isThere(people.get(0).getString("name"))) {
            return;
        }
        Map<String, Member> members = join(people);
        Map<String, Topic> topics = open(sample.getJsonArray("topics").getValuesAs(JsonObject.class), members);
        sample.getJsonArray("threads").getValuesAs(JsonObject.class).stream()
                .sorted(Comparator.comparing((JsonObject thread) -> lastWord(thread)))
                .forEach(thread -> start(thread, topics.get(thread.getString("topic")), members));
    }

    private static JsonObject read() {
        try (InputStream in = Sample.class.getResourceAsStream("/sample/discussions.json")) {
            return Json.createReader(in).readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isThere(String name) {
        return em.createQuery("select count(m) from Member m where m.nameKey = :key", Long.class)
                .setParameter("key", Names.key(name)).getSingleResult() > 0;
    }

    private Map<String, Member> join(List<JsonObject> people) {
        String password = settings.samplePassword().orElseGet(() -> {
            String made = Secrets.random();
            Console.say("The sample members ada, ben, cleo and mo have the password " + made);
            return made;
        });
        String hash = Passwords.hash(password);
        Map<String, Member> members = new HashMap<>();
        for (JsonObject person : people) {
            Member member = new Member(person.getString("name"), null, hash, clock.instant().minus(Duration.ofDays(400)));
            member.describe(person.getString("displayName"), person.getString("pronouns"), person.getString("about"),
                    person.getString("credentials"));
            member.take(Role.valueOf(person.getString("role")));
            member.markSample();
            member.trust(clock.instant());
            em.persist(member);
            members.put(person.getString("name"), member);
        }
        return members;
    }

    private Map<String, Topic> open(List<JsonObject> descriptions, Map<String, Member> members) {
        int last = em.createQuery("select coalesce(max(t.place), 0) from Topic t", Integer.class).getSingleResult();
        Map<String, Topic> topics = new HashMap<>();
        for (JsonObject description : descriptions) {
            Topic topic = new Topic(description.getString("slug"), ++last, clock.instant());
            topic.describe(description.getString("title"), description.getString("tagline"),
                    description.getString("description"), Audience.valueOf(description.getString("visibility")),
                    description.getJsonArray("owners").getValuesAs((JsonString name) -> members.get(name.getString())), true);
            em.persist(topic);
            topics.put(topic.getSlug(), topic);
        }
        return topics;
    }

    private void start(JsonObject written, Topic topic, Map<String, Member> members) {
        Instant started = clock.instant().minus(Duration.ofDays(written.getInt("daysAgo")));
        ForumThread thread = new ForumThread(topic, members.get(written.getString("by")), written.getString("title"), started);
        em.persist(thread);
        Post opening = thread.open(written.getString("text"), written.getString("links", ""));
        em.persist(opening);
        thread.latest(opening);
        posts.count(thread, opening);
        Map<JsonObject, Post> made = new IdentityHashMap<>();
        Map<Integer, Post> firsts = new HashMap<>();
        Instant last = started;
        for (Reply reply : inOrder(written.getJsonArray("replies"), started, null)) {
            JsonObject words = reply.written();
            Member author = members.get(words.getString("by"));
            Post parent = made.get(reply.answered());
            Post post = parent == null
                    ? thread.reply(author, words.getString("subject", ""), words.getString("text"), reply.at())
                    : thread.reply(parent, firsts.get(parent.getBranch()), author, words.getString("subject", ""),
                            words.getString("text"), reply.at());
            em.persist(post);
            thread.latest(post);
            posts.count(thread, post);
            if (words.getBoolean("removed", false)) {
                takeBack(post, thread, reply.at());
            }
            firsts.putIfAbsent(post.getBranch(), post);
            made.put(words, post);
            last = reply.at();
        }
        Member moderator = members.get("mo");
        if (written.containsKey("pinned")) {
            thread.pin(moderator, written.getString("pinned"), last);
            log.onThread(moderator, Act.PIN, thread, written.getString("pinned"), last);
        }
        if (written.containsKey("locked")) {
            thread.lock(moderator, written.getString("locked"), last);
            log.onThread(moderator, Act.LOCK, thread, written.getString("locked"), last);
        }
    }

    private void takeBack(Post post, ForumThread thread, Instant at) {
        post.remove(post.authorId(), at);
        thread.uncount();
        posts.uncount(thread, post);
    }

    private Instant lastWord(JsonObject thread) {
        Instant started = clock.instant().minus(Duration.ofDays(thread.getInt("daysAgo")));
        List<Reply> replies = inOrder(thread.getJsonArray("replies"), started, null);
        return replies.isEmpty() ? started : replies.get(replies.size() - 1).at();
    }

    /** The replies of a tree in the order in which they were written. */
    private static List<Reply> inOrder(JsonArray replies, Instant after, JsonObject answered) {
        List<Reply> all = new ArrayList<>();
        for (JsonObject reply : replies.getValuesAs(JsonObject.class)) {
            Instant at = after.plus(Duration.ofMinutes(reply.getInt("after")));
            all.add(new Reply(reply, answered, at));
            if (reply.containsKey("replies")) {
                all.addAll(inOrder(reply.getJsonArray("replies"), at, reply));
            }
        }
        all.sort(Comparator.comparing(Reply::at));
        return all;
    }

    private record Reply(JsonObject written, JsonObject answered, Instant at) {
    }
}
