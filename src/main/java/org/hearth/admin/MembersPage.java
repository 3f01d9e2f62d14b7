package org.hearth.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.member.MemberList;
import org.hearth.member.MemberRow;
import org.hearth.member.Members;
import org.hearth.web.Forms;
import org.hearth.web.Go;
import org.hearth.web.Notices;
import org.hearth.web.Path;

/** All members, and who of them moderates. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    private Members members;
    @Inject
    private Path path;
    @Inject
    private Forms forms;
    @Inject
    private Notices notices;

    private MemberList list;

    @PostConstruct
    void load() {
        list = members.list(path.asked("page"), path.asked("q"));
    }

    public void give(String name) {
        change(name, true, "done.role-given");
    }

    public void take(String name) {
        change(name, false, "done.role-taken");
    }

    private void change(String name, boolean moderator, String done) {
        if (!forms.lists(list.rows().stream().map(MemberRow::name).toList())) {
            notices.here("list.changed");
            return;
        }
        notices.attempt(() -> {
            members.changeRole(name, moderator);
            notices.after(done);
            Go.to(list.pager().href(list.pager().page()));
        });
    }

    public MemberList getList() {
        return list;
    }
}
