package org.hearth.member;

/** What a guest typed to join. */
public record TypedMember(String name, String email, String password, boolean agreed) {
}
