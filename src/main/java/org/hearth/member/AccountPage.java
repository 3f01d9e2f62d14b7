package org.hearth.member;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.hearth.text.Unacceptable;
import org.hearth.web.Forms;
import org.hearth.web.Go;
import org.hearth.web.Notices;

/** A member's own profile and picture, to change. */
@Named
@RequestScoped
public class AccountPage {

    private static final String PLACE = "/account";

    @Inject
    private Members members;
    @Inject
    private Door door;
    @Inject
    private Forms forms;
    @Inject
    private Notices notices;

    private OwnProfile own;
    private String displayName;
    private String pronouns;
    private String about;
    private String credentials;
    private String email;
    private Part avatar;
    private String current;
    private String fresh;

    @PostConstruct
    void load() {
        own = members.own();
        Map<String, String> kept = forms.kept(PLACE);
        displayName = kept.getOrDefault("displayName", own.displayName());
        pronouns = kept.getOrDefault("pronouns", own.pronouns());
        about = kept.getOrDefault("about", own.about());
        credentials = kept.getOrDefault("credentials", own.credentials());
        email = kept.getOrDefault("email", own.email());
    }

    public void save() {
        notices.attempt(() -> {
            members.describe(displayName, pronouns, about, credentials, email);
            forms.done(PLACE);
            done("done.profile");
        });
    }

    public void showAvatar() {
        notices.attempt(() -> {
            if (avatar == null || avatar.getSize() == 0) {
                throw Unacceptable.of("avatar", "avatar.none");
            }
            members.show(bytes());
            done("done.avatar");
        });
    }

    public void hideAvatar() {
        notices.attempt(() -> {
            members.hideAvatar();
            done("done.avatar-gone");
        });
    }

    private byte[] bytes() {
        try (InputStream in = avatar.getInputStream()) {
            return in.readNBytes(AvatarImage.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void changePassword() {
        notices.attempt(() -> {
            members.changePassword(current, fresh);
            door.stay();
            done("done.password");
        });
    }

    private void done(String notice) {
        notices.after(notice);
        Go.to(PLACE);
    }

    public String getPlace() {
        return PLACE;
    }

    public OwnProfile getOwn() {
        return own;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPronouns() {
        return pronouns;
    }

    public void setPronouns(String pronouns) {
        this.pronouns = pronouns;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getCredentials() {
        return credentials;
    }

    public void setCredentials(String credentials) {
        this.credentials = credentials;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }

    public Part getAvatar() {
        return avatar;
    }

    public void setAvatar(Part avatar) {
        this.avatar = avatar;
    }
}
