package org.hearth.post;

/** A post was made, and its transaction holds; fired for whoever has something to do after the commit. */
public record Replied(Long threadId, Long postId) {
}
