package org.hearth.member;

/** A member's own profile, to edit. */
public record OwnProfile(Author author, String displayName, String pronouns, String about, String credentials, String email) {
}
