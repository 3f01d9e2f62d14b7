package org.hearth.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.hearth.access.Verdict;
import org.hearth.access.Visitor;
import org.hearth.member.Passwords;
import org.hearth.post.Formats;
import org.hearth.post.Replied;
import org.hearth.thread.Live;
import org.hearth.web.KeptPages;

/**
 * What happens, for those who run the forum: figures at {@code /metrics}, and the {@link SecurityLog}. Who may see the figures
 * is asked of {@link org.hearth.web.Client#near}.
 */
@ApplicationScoped
public class Watch {

    // Without a unit the server calls its nanoseconds seconds.
    private static final Metadata PAGES = Metadata.builder().withName("hearth_page").withDescription("Pages that were made, not those kept")
            .withUnit(MetricUnits.NANOSECONDS).build();
    private static final Metadata POSTS = figure("hearth_posts", "Posts written, openings too");
    private static final Metadata SIGN_INS = figure("hearth_sign_ins", "Tries to sign in");
    private static final Metadata REFUSED = figure("hearth_refused", "What was refused, and why");

    @Inject
    private MetricRegistry figures;
    @Inject
    private SecurityLog log;
    @Inject
    private Visitor visitor;

    void open(@Observes @Initialized(ApplicationScoped.class) ServletContext started, KeptPages pages, Live live, Formats formats) {
        figures.gauge(figure("hearth_kept_pages_hits", "Pages answered from memory since the start"), pages::hits);
        figures.gauge(figure("hearth_kept_pages_misses", "Pages that may be kept and had to be made"), pages::misses);
        figures.gauge(figure("hearth_kept_pages", "Pages in memory"), pages::size);
        figures.gauge(figure("hearth_live_readers", "Readers who are told of new replies"), live::lines);
        figures.gauge(figure("hearth_passwords_waiting", "Passwords that wait to be checked"), Passwords::waiting);
        figures.gauge(figure("hearth_posts_to_make_anew", "Posts whose HTML other rules made"), formats::waiting);
    }

    private static Metadata figure(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }

    void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Replied post) {
        figures.counter(POSTS).inc();
    }

    void acted(@Observes(during = TransactionPhase.AFTER_SUCCESS) StaffAct act) {
        log.write("staff", visitor.id(), "act", act.act(), "on", act.on());
    }

    /** A page was made. @param view the name of its file, below the folder of pages */
    public void made(String view, Duration took) {
        figures.timer(PAGES, new Tag("page", view)).update(took);
    }

    /** Somebody is in: by a password, also a new one, or by the cookie that keeps them signed in. The visitor is not known yet. */
    public void signedIn(Long member, String how) {
        figures.counter(SIGN_INS, new Tag("result", how)).inc();
        log.write("sign-in", member, "by", how);
    }

    /** @param member whose password it was not; null when the account does not exist: the name typed may be anything, a password too */
    public void notSignedIn(Long member) {
        figures.counter(SIGN_INS, new Tag("result", "wrong")).inc();
        log.write("sign-in-failed", null, "account", member == null ? "none" : member);
    }

    public void signedOut() {
        log.write("sign-out", visitor.id());
    }

    public void passwordChanged() {
        log.write("password-changed", visitor.id());
    }

    /** The Guardian or a limit said no. */
    public void refused(Verdict verdict) {
        refused(verdict.reason());
    }

    /** @param reason a word of ours */
    public void refused(String reason) {
        figures.counter(REFUSED, new Tag("reason", reason)).inc();
        log.write("refused", visitor.id(), "reason", reason);
    }
}
