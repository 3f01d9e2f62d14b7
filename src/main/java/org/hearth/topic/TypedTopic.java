package org.hearth.topic;

/** A topic as an administrator types it; {@code owners} are usernames with commas between; {@code mentions}
 * whether {@code @name} links to the member. */
public record TypedTopic(String title, String tagline, String description, Audience audience, String owners, boolean mentions) {
}
