package org.hearth.member;

/** A member to mention. */
public record Suggestion(String name, String displayName) {
}
