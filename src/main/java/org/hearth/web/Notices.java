package org.hearth.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import org.hearth.access.Refused;
import org.hearth.access.Verdict;
import org.hearth.post.Repeated;
import org.hearth.text.Problem;
import org.hearth.text.Unacceptable;
import org.hearth.watch.Watch;

/** What a page says about what was just done, or could not be done. */
@Named
@ApplicationScoped
public class Notices {

    private static final String AFTER = "notice";
    private static final String ARRIVED = Notices.class.getName() + ".arrived";
    private static final String DONE = Notices.class.getName() + ".done";
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private HttpServletRequest request;
    @Inject
    private Phrases phrases;
    @Inject
    private Watch watch;

    /** Says it on the page that is shown next, after a redirect. For members; a guest has no session to keep it in. */
    public void after(String key, Object... params) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(AFTER, phrases.of(key, params));
        }
    }

    /** What was sent is there already, and the page that shows it says so. Only where an action of a page sent it. */
    void repeated(@Observes Repeated again) {
        if (faces() != null) {
            after("done.already");
        }
    }

    /** @return what the last action had to say, once; empty when nothing */
    public String getArrived() {
        HttpSession session = request.getSession(false);
        Object sentence = session == null ? null : session.getAttribute(AFTER);
        if (sentence != null) {
            session.removeAttribute(AFTER);
            request.setAttribute(ARRIVED, sentence);
        }
        return Objects.requireNonNullElse((String) request.getAttribute(ARRIVED), "");
    }

    /** Says it above the form that is being shown. */
    public void here(String key, Object... params) {
        add(null, phrases.of(key, params));
    }

    /** Says what was done on this page, which is shown again. */
    public void done(String key) {
        request.setAttribute(DONE, phrases.of(key));
    }

    /** @return what was done on this page; empty when nothing */
    public String getDone() {
        return Objects.requireNonNullElse((String) request.getAttribute(DONE), "");
    }

    /** Says what is wrong beside each field. */
    public void beside(Unacceptable what) {
        what.problems().forEach((field, problem) -> beside(field, problem));
    }

    public void beside(String field, Problem problem) {
        add(field, phrases.of(problem.key(), problem.params().toArray()));
    }

    /** Says why not. What was typed stays where it is. */
    public void refused(Refused why) {
        watch.refused(why.verdict());
        if (why.verdict().reason().equals("refused.too-fast")) {
            ((HttpServletResponse) faces().getExternalContext().getResponse()).setStatus(TOO_MANY_REQUESTS);
        }
        here(why.verdict().reason(), why.verdict().details().toArray());
    }

    /** Runs an action of a page; when it cannot be done, the page is shown again and says why. */
    public void attempt(Action action) {
        try {
            action.run();
        } catch (Unacceptable what) {
            beside(what);
        } catch (Refused why) {
            refused(why);
        }
    }

    /** What is said above the form. */
    public List<String> getHere() {
        return faces().getMessageList(null).stream().map(Notices::said).toList();
    }

    /** The same without what the page says of itself, so that no refusal stands there twice. */
    public List<String> above(Verdict said) {
        String sentence = said == null || said.allowed() ? null : phrases.of(said.reason(), said.details().toArray());
        return getHere().stream().filter(here -> !here.equals(sentence)).toList();
    }

    public String of(String field) {
        return of(faces(), field);
    }

    /** @return what is wrong with what was typed into a field; null for nothing */
    static String of(FacesContext faces, String field) {
        return faces.getMessageList(field).stream().findFirst().map(Notices::said).orElse(null);
    }

    /** The server logs what is not marked as said, and a sentence may hold what somebody typed. */
    private static String said(FacesMessage message) {
        message.rendered();
        return message.getSummary();
    }

    private void add(String field, String sentence) {
        faces().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    private static FacesContext faces() {
        return FacesContext.getCurrentInstance();
    }

    /** Something that may turn out not to be possible. */
    public interface Action {
        void run();
    }
}
