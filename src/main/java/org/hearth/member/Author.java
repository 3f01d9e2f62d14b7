package org.hearth.member;

import org.hearth.text.Initials;

/**
 * What is shown of a member beside what they wrote.
 *
 * @param avatarVersion null when they have no picture
 */
public record Author(Long id, String name, String displayName, String pronouns, Role role, boolean sample,
        String avatarVersion) {

    public String path() {
        return "/members/" + name;
    }

    /** @return the address of the picture; null when there is none */
    public String picture() {
        return avatarVersion == null ? null : path() + "/avatar?v=" + avatarVersion;
    }

    public String initials() {
        return Initials.of(displayName);
    }

    /** Two colours for those without a picture, so that neighbours differ. */
    public boolean warm() {
        return id % 2 == 0;
    }

    public boolean staff() {
        return role.staff();
    }
}
