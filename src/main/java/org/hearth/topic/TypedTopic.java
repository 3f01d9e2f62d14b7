package org.hearth.topic;

/** A topic as an administrator types it; {@code owners} are usernames with commas between. */
public record TypedTopic(String title, String tagline, String description, Audience audience, String owners) {
}
