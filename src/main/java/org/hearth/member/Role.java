package org.hearth.member;

/** What a member does in the forum beside taking part. What it allows is the Guardian's to say. */
public enum Role {
    MEMBER, MODERATOR, ADMINISTRATOR;

    /** Whether a mark beside the name says so. */
    public boolean staff() {
        return this != MEMBER;
    }
}
