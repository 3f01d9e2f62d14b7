package org.hearth.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.eclipse.persistence.sessions.Session;
import org.flywaydb.core.Flyway;
import org.hearth.member.Member;
import org.hearth.member.Passwords;
import org.hearth.member.Role;
import org.hearth.post.Post;
import org.hearth.settings.Settings;
import org.hearth.text.Format;
import org.hearth.text.Formatter;
import org.hearth.text.Rules;
import org.hearth.text.SafeHtml;
import org.hearth.thread.ForumThread;
import org.hearth.topic.Audience;
import org.hearth.topic.Topic;

/**
 * Fills an empty database with a forum of a given number of posts: the forum's own schema, entities and formatting, so that
 * numbers, branches, seats, paths and HTML are what posting through the pages would have made. Only the counters of members
 * and topics are written once at the end instead of at every post.
 *
 * <p>Threads have 20 posts, all of one shape, so that any of them costs the same to show; where there is room for it, the
 * first has 10,000 replies instead. The same number of posts always gives the same forum.
 */
final class Seed {

    static final int SHAPE = 20;
    static final int MANY_REPLIES = 10_000;
    /** Below this, a thread of {@link #MANY_REPLIES} would be most of the forum. */
    static final int LARGE = 50_000;
    static final int TOPICS = 8;
    /** The topic where every second thread stands, so that a page of it is full in the smallest forum too. */
    static final int FULL = 3;
    /** Who posts while posting is measured; they may do what any member may. */
    static final int WRITERS = 8;
    static final String PASSWORD = "lantern orchard velvet 42";
    private static final int MEMBERS = 120;
    private static final int TEXTS = 600;
    private static final int AT_ONCE = 5_000;

    /** The number of the post that each post of a thread answers, from the second on; 0 for a reply to the thread. */
    private static final int[] ANSWERED = {0, 2, 3, 0, 0, 6, 7, 6, 0, 0, 11, 0, 13, 14, 0, 0, 17, 0, 19};

    private final int total;
    private final Random chance = new Random(7);
    private final List<String> texts = new ArrayList<>();
    private final List<String> sentences;
    private final Map<String, SafeHtml> shown = new HashMap<>();
    private final Map<Long, int[]> posted = new HashMap<>();
    private final Map<Long, int[]> inTopic = new HashMap<>();
    private final Map<Long, Long> latest = new HashMap<>();
    private final List<Long> members = new ArrayList<>();
    private final List<Long> topics = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final long began = System.nanoTime();
    private EntityManager em;
    private Instant now;
    private int made;
    private int kept;

    private Seed(int total, Path words) throws IOException {
        this.total = total;
        sentences = Files.readAllLines(words);
        for (int i = 0; i < TEXTS; i++) {
            texts.add(text());
        }
    }

    /**
     * @param args how many posts; the file of sentences that texts are made of; the file to write the addresses of the threads of
     *        20 posts to, one a line. HEARTH_DATA or HEARTH_DB_URL name the database.
     */
    public static void main(String[] args) throws IOException, SQLException {
        Settings settings = new Settings(System::getenv);
        Flyway.configure().dataSource(settings.databaseUrl(), settings.databaseUser(), settings.databasePassword())
                .locations("classpath:db/migration").outOfOrder(true).load().migrate();
        Map<String, Object> outsideAServer = new LinkedHashMap<>();
        outsideAServer.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        outsideAServer.put("jakarta.persistence.jtaDataSource", "");
        outsideAServer.put("jakarta.persistence.jdbc.url", settings.databaseUrl());
        outsideAServer.put("jakarta.persistence.jdbc.user", settings.databaseUser());
        outsideAServer.put("jakarta.persistence.jdbc.password", settings.databasePassword());
        outsideAServer.put("eclipselink.weaving", "false");
        outsideAServer.put("eclipselink.logging.level", "SEVERE");
        Seed seed = new Seed(Integer.parseInt(args[0]), Path.of(args[1]));
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("hearth", outsideAServer)) {
            seed.em = factory.createEntityManager();
            // Nobody is there to hear of changes.
            factory.unwrap(Session.class).getDescriptors().values().forEach(entity -> entity.getEventManager().setExcludeDefaultListeners(true));
            seed.fill();
            seed.em.close();
        }
        if (settings.databaseUrl().startsWith("jdbc:h2:")) {
            // Filling leaves four fifths of the file to old versions, which a forum that is not always busy tidies away by and by.
            try (Connection database = DriverManager.getConnection(settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
                    Statement statement = database.createStatement()) {
                statement.execute("shutdown compact");
            }
        }
        Files.write(Path.of(args[2]), seed.paths);
        System.out.println();
    }

    private void fill() {
        em.getTransaction().begin();
        people();
        boards();
        turn();
        if (total >= LARGE) {
            thread(MANY_REPLIES + 1);
        }
        while (made < total) {
            thread(Math.min(SHAPE, total - made));
            if (made - kept >= AT_ONCE) {
                turn();
            }
        }
        posted.forEach((member, count) -> em.createQuery("update Member m set m.threadCount = :threads, m.postCount = :posts"
                        + " where m.id = :id")
                .setParameter("threads", count[0]).setParameter("posts", count[1]).setParameter("id", member).executeUpdate());
        inTopic.forEach((topic, count) -> em.createQuery("update Topic t set t.threadCount = :threads, t.postCount = :posts,"
                        + " t.latestThreadId = :latest where t.id = :id")
                .setParameter("threads", count[0]).setParameter("posts", count[1]).setParameter("latest", latest.get(topic))
                .setParameter("id", topic).executeUpdate());
        em.getTransaction().commit();
        progress();
    }

    /** What was made so far goes to the database and out of memory. */
    private void turn() {
        em.getTransaction().commit();
        em.clear();
        em.getTransaction().begin();
        kept = made;
        progress();
    }

    private void progress() {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("\r  %,d of %,d posts, %.0f s", made, total, seconds);
        System.out.flush();
    }

    private void people() {
        Instant joined = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofDays(800));
        String hash = Passwords.hash(PASSWORD);
        Member administrator = new Member("warden", null, hash, joined);
        administrator.take(Role.ADMINISTRATOR);
        administrator.trust(joined);
        em.persist(administrator);
        for (int i = 1; i <= MEMBERS; i++) {
            Member member = new Member(i <= WRITERS ? "writer" + i : "member" + i, null, hash, joined);
            member.describe((i <= WRITERS ? "Writer " : "Member ") + i, i % 3 == 0 ? "they/them" : "", sentences.get(i % sentences.size()), "");
            member.trust(joined);
            em.persist(member);
            members.add(member.getId());
        }
    }

    private void boards() {
        for (int i = 1; i <= TOPICS; i++) {
            Topic topic = new Topic("topic-" + i, i, Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofDays(800)));
            topic.describe("Talking about it, part " + i, sentences.get(i), sentences.get(2 * i) + " " + sentences.get(3 * i),
                    Audience.PUBLIC, List.of(), true);
            em.persist(topic);
            topics.add(topic.getId());
        }
        // Threads are spread over two years, the last of them begun yesterday.
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(730));
    }

    private void thread(int posts) {
        now = now.plus(Duration.ofDays(728).toSeconds() * posts / total, ChronoUnit.SECONDS);
        Topic topic = em.getReference(Topic.class, topics.get(chance.nextBoolean() ? FULL - 1 : chance.nextInt(TOPICS)));
        ForumThread thread = new ForumThread(topic, someone(), title(), now);
        em.persist(thread);
        Post opening = thread.open(someText(), "");
        keep(thread, opening);
        List<Post> all = new ArrayList<>(List.of(opening));
        Map<Integer, Post> firsts = new HashMap<>();
        for (int number = 2; number <= posts; number++) {
            int answered = posts > SHAPE ? 0 : ANSWERED[number - 2];
            Instant at = now.plusSeconds(30L * number);
            Post parent = answered == 0 ? null : all.get(answered - 1);
            Post reply = parent == null ? thread.reply(someone(), "", someText(), at)
                    : thread.reply(parent, firsts.get(parent.getBranch()), someone(), "", someText(), at);
            firsts.putIfAbsent(reply.getBranch(), reply);
            all.add(reply);
            keep(thread, reply);
        }
        inTopic.computeIfAbsent(topic.getId(), id -> new int[2])[0]++;
        latest.put(topic.getId(), thread.getId());
        if (posts == SHAPE) {
            paths.add(thread.path());
        } else if (posts > SHAPE) {
            paths.add(0, thread.path());
        }
    }

    private void keep(ForumThread thread, Post post) {
        post.look(shown.computeIfAbsent((post.opening() ? "1" : "2") + post.getWords(),
                key -> Formatter.format(key.substring(1), Format.of(Rules.FIRST, post.opening(), null))), Rules.FIRST.stamp(), null, Set.of());
        em.persist(post);
        thread.latest(post);
        int[] count = posted.computeIfAbsent(post.authorId(), id -> new int[2]);
        count[0] += post.opening() ? 1 : 0;
        count[1]++;
        inTopic.computeIfAbsent(thread.topic().getId(), id -> new int[2])[1]++;
        made++;
    }

    private Member someone() {
        return em.getReference(Member.class, members.get(chance.nextInt(members.size())));
    }

    private String someText() {
        return texts.get(chance.nextInt(texts.size()));
    }

    private String title() {
        String sentence = sentences.get(chance.nextInt(sentences.size())).replaceAll("[,;:].*|\\.$", "");
        return sentence.length() <= 70 ? sentence : sentence.substring(0, sentence.lastIndexOf(' ', 70));
    }

    /** One to four paragraphs of one to four sentences, as long as posts are: about 350 characters. */
    private String text() {
        StringBuilder text = new StringBuilder();
        int paragraphs = 1 + chance.nextInt(3);
        for (int p = 0; p < paragraphs; p++) {
            text.append(p == 0 ? "" : "\n\n");
            int length = 1 + chance.nextInt(4);
            for (int s = 0; s < length; s++) {
                String sentence = sentences.get(chance.nextInt(sentences.size()));
                text.append(s == 0 ? "" : " ").append(chance.nextInt(20) == 0 ? "<em>" + sentence + "</em>" : sentence);
            }
        }
        return text.toString();
    }
}
