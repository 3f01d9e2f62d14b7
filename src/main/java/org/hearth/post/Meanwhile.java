package org.hearth.post;

/**
 * What is asked of a writer whose post was edited meanwhile. A field is null unless both changed it.
 *
 * @param heading what the title or the subject says now
 * @param text what the post says now
 * @param links what the links say now
 * @param mine this edit with the fields that only the other one changed, to be saved on top of it
 */
public record Meanwhile(String heading, String text, String links, TypedEdit mine) {
}
