package org.hearth.post;

/** Somebody sent what they had posted already, so nothing was written; fired for whoever tells them. */
public record Repeated(Long postId) {
}
