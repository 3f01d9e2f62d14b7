package org.hearth.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.access.Guardian;
import org.hearth.access.NotFound;
import org.hearth.access.Visitor;
import org.hearth.care.Setting;
import org.hearth.moderation.Act;
import org.hearth.moderation.ModerationLog;
import org.hearth.post.RecentPost;
import org.hearth.settings.Settings;
import org.hearth.text.Field;
import org.hearth.text.Lengths;
import org.hearth.text.Problem;
import org.hearth.text.Typed;
import org.hearth.text.Unacceptable;
import org.hearth.thread.Reading;
import org.hearth.topic.Audience;
import org.hearth.watch.Watch;
import org.hearth.web.Client;
import org.hearth.web.Limits;
import org.hearth.web.Pager;
import org.hearth.web.Secrets;

/** Members: joining, signing in, profiles, pictures and roles. */
@ApplicationScoped
@Transactional
public class Members {

    /** How long "keep me signed in" keeps. */
    public static final Duration KEPT = Duration.ofDays(60);
    /** The setting that holds the hash of the set-up link's token until it is used. */
    public static final String SET_UP = "set-up";
    private static final int RECENT = 10;
    private static final int PAGE = 50;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Guardian guardian;
    @Inject
    private Visitor visitor;
    @Inject
    private Limits limits;
    @Inject
    private Client client;
    @Inject
    private ModerationLog log;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;
    @Inject
    private Watch watch;

    /** @return what a request needs to know of the member who makes it; empty when there is no such member any more */
    public Optional<Self> self(Long id) {
        return em.createQuery("select new org.hearth.member.Self(m.id, m.name, m.displayName, m.role, m.suspendedAt, m.joinedAt, m.trustedAt,"
                        + " m.reading, m.password)"
                        + " from Member m where m.id = :id", Self.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    /**
     * A guest joins.
     *
     * @return the new member's id
     * @throws Unacceptable with what is wrong beside each field
     */
    public Long join(TypedMember typed) {
        return join(typed, Names.check(typed.name()));
    }

    private Long join(TypedMember typed, Optional<Problem> name) {
        limits.tryToJoin(client.address());
        check(typed, name);
        limits.join(client.address());
        Member member = new Member(Names.tidy(typed.name()), address(typed.email()),
                Passwords.hash(typed.password()), clock.instant());
        em.persist(member);
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw alreadyThere(e) ? Unacceptable.of("username", "problem.name.taken") : e;
        }
        return member.getId();
    }

    /** Whether somebody else wrote a row of the same unique value first (SQL:2023, class 23). */
    private static boolean alreadyThere(Throwable thrown) {
        return thrown != null && (thrown instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith("23")
                || alreadyThere(thrown.getCause()));
    }

    /** @throws NotFound unless this is the token of the set-up link that was printed at the start, and nobody used it */
    public void checkSetUp(String token) {
        Setting setting = em.find(Setting.class, SET_UP);
        if (setting == null || !Secrets.same(setting.getContent(), Secrets.hash(token))) {
            throw new NotFound();
        }
    }

    /** The first administrator joins by the set-up link, which then leads nowhere any more. */
    public Long setUp(String token, TypedMember typed) {
        // Of two who have the link, the second waits here and then finds it used.
        em.find(Setting.class, SET_UP, LockModeType.PESSIMISTIC_WRITE);
        checkSetUp(token);
        Long id = join(typed, Names.checkShape(typed.name()));
        em.find(Member.class, id).take(Role.ADMINISTRATOR);
        em.remove(em.find(Setting.class, SET_UP));
        return id;
    }

    private void check(TypedMember typed, Optional<Problem> name) {
        if (name.isEmpty() && count("m.nameKey = :it or m.nameSkeleton = :other", Names.key(typed.name()),
                Names.skeleton(typed.name())) > 0) {
            name = Optional.of(Problem.of("problem.name.taken"));
        }
        new Typed().problem("username", name)
                .problem("email", Emails.check(typed.email()))
                .problem("password", PasswordRules.check(typed.password(), typed.name(), typed.email()))
                .problem("agreed", typed.agreed() ? Optional.empty()
                        : Optional.of(Problem.of("problem.guidelines")))
                .check();
    }

    private long count(String where, String it, String other) {
        return em.createQuery("select count(m) from Member m where " + where, Long.class).setParameter("it", it)
                .setParameter("other", other).getSingleResult();
    }

    /**
     * Checks a name and password. A name that nobody has takes as long and is answered alike.
     *
     * @return the member's id; empty when the two do not belong together
     * @throws org.hearth.access.Refused after too many tries in a minute for this account or from this address
     */
    @Transactional(TxType.NOT_SUPPORTED) // no connection is held while passwords wait for their turn
    public Optional<Long> signIn(String name, String password) {
        limits.signIn(Names.key(name), client.address());
        Optional<Member> member = named(name);
        if (member.isEmpty()) {
            Passwords.verifyNobody(password);
            watch.notSignedIn(null);
            return Optional.empty();
        }
        if (!Passwords.verify(password, member.get().getPassword())) {
            watch.notSignedIn(member.get().getId());
            return Optional.empty();
        }
        return member.map(Member::getId);
    }

    private Optional<Member> named(String name) {
        return em.createQuery("select m from Member m where m.nameKey = :key", Member.class)
                .setParameter("key", Names.key(name)).getResultStream().findFirst();
    }

    /** @return a token that signs this member in on one device until it expires */
    public String keepSignedIn(Long memberId) {
        em.createQuery("delete from SignInToken t where t.expiresAt < :now").setParameter("now", clock.instant()).executeUpdate();
        String token = Secrets.random();
        em.persist(new SignInToken(Secrets.hash(token), memberId, clock.instant().plus(KEPT)));
        return token;
    }

    /** @return whose token it is; empty when nobody's, or expired */
    public Optional<Self> kept(String token) {
        return Optional.ofNullable(em.find(SignInToken.class, Secrets.hash(token)))
                .filter(found -> found.getExpiresAt().isAfter(clock.instant())).flatMap(found -> self(found.getMemberId()));
    }

    public void forget(String token) {
        em.createQuery("delete from SignInToken t where t.tokenHash = :hash").setParameter("hash", Secrets.hash(token))
                .executeUpdate();
    }

    /**
     * The visitor chooses another password. No device stays signed in any more, be it by its cookie or by its session.
     *
     * @throws Unacceptable with what is wrong beside each field
     */
    public void changePassword(String current, String fresh) {
        guardian.keepProfile().orThrow();
        Member me = me();
        limits.signIn(Names.key(me.getName()), client.address());
        if (!Passwords.verify(current, me.getPassword())) {
            throw Unacceptable.of("current", "password.not-current");
        }
        new Typed().problem("fresh", PasswordRules.check(fresh, me.getName(), me.getEmail(), me.getDisplayName())).check();
        me.setPassword(Passwords.hash(fresh));
        watch.passwordChanged();
        em.createQuery("delete from SignInToken t where t.memberId = :me").setParameter("me", me.getId()).executeUpdate();
    }

    /** A member's profile with the latest posts that the visitor may read. */
    public ProfileView profile(String name) {
        Member member = named(name).orElseThrow(NotFound::new);
        List<RecentPost> recent = em.createQuery("select new org.hearth.post.RecentPost(p.id, p.number, t.title, k.title,"
                        + " k.slug, p.words, p.createdAt) from Post p join p.thread t join t.topic k where p.author = :member"
                        + " and p.removedAt is null and k.audience in :readable order by column('author_id', p) desc, p.id desc", RecentPost.class)
                .setParameter("member", member).setParameter("readable", guardian.readable()).setMaxResults(RECENT)
                .getResultList();
        List<Long> counts = counts(member);
        return new ProfileView(author(member), member.getAbout(), member.getCredentials(), member.getJoinedAt(), counts.get(0),
                counts.get(1) - counts.get(0), recent, member.getId().equals(visitor.id()), linksHeld(member), guardian.trust());
    }

    /** How many threads and posts of a member the visitor may read. Only for who may not read all of them are they counted. */
    private List<Long> counts(Member member) {
        if (guardian.readable().equals(EnumSet.allOf(Audience.class))) {
            return List.of((long) member.getThreadCount(), (long) member.getPostCount());
        }
        Object[] counts = em.createQuery("select sum(case when p.number = 1 then 1 else 0 end), count(p) from Post p"
                        + " join p.thread t join t.topic k where p.author = :member and p.removedAt is null"
                        + " and k.audience in :readable", Object[].class)
                .setParameter("member", member).setParameter("readable", guardian.readable()).getSingleResult();
        return Stream.of(counts).map(count -> count == null ? 0L : ((Number) count).longValue()).toList();
    }

    /** Whether links in the posts of a member are shown as plain text, until some days have gone or a moderator trusts them. */
    public boolean linksHeld(Member member) {
        return linksHeld(member.getTrustedAt(), member.getJoinedAt());
    }

    /** The same of a member of whom only this is known. @param trustedAt null when no moderator trusted them */
    @Transactional(TxType.SUPPORTS)
    public boolean linksHeld(Instant trustedAt, Instant joinedAt) {
        return trustedAt == null && trustedFrom(joinedAt).isAfter(clock.instant());
    }

    /** When the links of a member are links without anybody's doing. */
    public Instant trustedFrom(Member member) {
        return trustedFrom(member.getJoinedAt());
    }

    private Instant trustedFrom(Instant joinedAt) {
        return joinedAt.plus(Duration.ofDays(settings.linkDays()));
    }

    /** A moderator trusts the links of a new member. Posts that held them are made anew in the background. */
    public void trust(String name) {
        guardian.trust().orThrow();
        Member member = named(name).orElseThrow(NotFound::new);
        if (linksHeld(member)) {
            member.trust(clock.instant());
            em.createQuery("update Post p set p.heldUntil = :now where p.author = :member and p.heldUntil is not null")
                    .setParameter("now", clock.instant()).setParameter("member", member).executeUpdate();
            log.onMember(Act.TRUST_LINKS, member.getId());
        }
    }

    private static Author author(Member member) {
        return new Author(member.getId(), member.getName(), member.getDisplayName(), member.getPronouns(), member.getRole(),
                member.isSample(), member.getAvatarVersion());
    }

    /** The visitor's own profile, to edit. */
    public OwnProfile own() {
        guardian.keepProfile().orThrow();
        Member me = me();
        return new OwnProfile(author(me), me.getDisplayName(), me.getPronouns(), me.getAbout(), me.getCredentials(),
                me.getEmail() == null ? "" : me.getEmail());
    }

    private Member me() {
        return em.find(Member.class, visitor.id());
    }

    public void describe(String displayName, String pronouns, String about, String credentials, String email) {
        guardian.keepProfile().orThrow();
        new Typed().field("displayName", Field.DISPLAY_NAME, displayName).field("pronouns", Field.PRONOUNS, pronouns)
                .field("about", Field.ABOUT, about).field("credentials", Field.CREDENTIALS, credentials)
                .problem("email", Emails.check(email)).check();
        Member me = me();
        me.describe(Lengths.tidy(Field.DISPLAY_NAME, displayName), Lengths.tidy(Field.PRONOUNS, pronouns),
                Lengths.tidy(Field.ABOUT, about), Lengths.tidy(Field.CREDENTIALS, credentials));
        me.setEmail(address(email));
    }

    /** @return null for none */
    private static String address(String typed) {
        String address = Lengths.tidy(Field.EMAIL, typed);
        return address.isEmpty() ? null : address;
    }

    /** @param upload the picture as uploaded */
    public void show(byte[] upload) {
        guardian.keepProfile().orThrow();
        AvatarImage image;
        try {
            image = AvatarImage.from(upload);
        } catch (AvatarImage.Unusable e) {
            throw new Unacceptable(java.util.Map.of("avatar", e.problem()));
        }
        Avatar avatar = em.find(Avatar.class, visitor.id());
        if (avatar == null) {
            avatar = new Avatar(visitor.id());
            avatar.show(image.contentType(), image.bytes());
            em.persist(avatar);
        } else {
            avatar.show(image.contentType(), image.bytes());
        }
        me().setAvatarVersion(Secrets.random().substring(0, 8));
    }

    public void hideAvatar() {
        guardian.keepProfile().orThrow();
        me().setAvatarVersion(null);
        Optional.ofNullable(em.find(Avatar.class, visitor.id())).ifPresent(em::remove);
    }

    public Avatar avatar(String name) {
        return named(name).map(member -> em.find(Avatar.class, member.getId())).orElseThrow(NotFound::new);
    }

    public void remember(Reading reading) {
        guardian.keepProfile().orThrow();
        me().setReading(reading.toString());
    }

    /** Members whose name begins like this, eight at most. */
    public List<Suggestion> beginningWith(String typed) {
        guardian.keepProfile().orThrow();
        String key = typed == null ? "" : Names.key(typed);
        return key.length() < 2 ? List.of() : em.createQuery("select new org.hearth.member.Suggestion(m.name, m.displayName)"
                        + " from Member m where m.nameKey >= :from and m.nameKey < :to order by m.nameKey", Suggestion.class)
                .setParameter("from", key).setParameter("to", key + '\uffff').setMaxResults(8).getResultList();
    }

    /** A page of all members for administrators. */
    public MemberList list(String asked, String q) {
        guardian.administer().orThrow();
        String query = q == null ? "" : q.strip();
        String where = " where m.nameKey like :q escape '!' or lower(m.displayName) like :q escape '!'";
        String like = "%" + query.toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        long found = em.createQuery("select count(m) from Member m" + where, Long.class).setParameter("q", like)
                .getSingleResult();
        Pager pager = Pager.of(asked, found, PAGE, "/admin/members", query.isEmpty() ? "" : "q=" + org.hearth.web.Url.encode(query));
        List<MemberRow> rows = em.createQuery("select new org.hearth.member.MemberRow(m.name, m.displayName, m.role, m.sample,"
                        + " m.joinedAt, m.threadCount, m.postCount) from Member m" + where + " order by m.nameKey", MemberRow.class)
                .setParameter("q", like).setFirstResult(pager.offset(PAGE)).setMaxResults(PAGE).getResultList().stream()
                .map(row -> row.judged(guardian.changeRole(row.role()))).toList();
        return new MemberList(rows, pager, query, found);
    }

    /** Gives the moderator role, or takes it. */
    public void changeRole(String name, boolean moderator) {
        guardian.administer().orThrow();
        Member member = named(name).orElseThrow(NotFound::new);
        guardian.changeRole(member.getRole()).orThrow();
        member.take(moderator ? Role.MODERATOR : Role.MEMBER);
        log.onMember(moderator ? Act.GIVE_ROLE : Act.TAKE_ROLE, member.getId());
    }
}
