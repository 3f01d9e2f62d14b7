package org.hearth.web;

/**
 * Something that pages show was written; fired inside the transaction, to be heard after it.
 *
 * @param threadId the thread in which all of it shows, beside the lists of threads; null when any page may show it
 * @param here whether this node wrote it; {@link Nodes} fires what the others wrote
 */
public record Changed(Long threadId, boolean here) {
}
