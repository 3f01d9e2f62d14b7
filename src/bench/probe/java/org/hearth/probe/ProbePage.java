package org.hearth.probe;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The posts of the thread that the address names, and a form that does nothing. */
@Named
@RequestScoped
public class ProbePage {

    @Inject
    private ProbePosts posts;
    @Inject
    private HttpServletRequest request;

    private List<ProbeRow> rows;
    private String subject = "";
    private String text = "";

    @PostConstruct
    void load() {
        rows = posts.of(Long.parseLong(request.getParameter("thread")));
    }

    public List<ProbeRow> getRows() {
        return rows;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
