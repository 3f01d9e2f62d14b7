package org.hearth.moderation;

/** What staff do that is recorded. */
public enum Act {
    PIN, UNPIN, LOCK, UNLOCK, GIVE_ROLE, TAKE_ROLE, CREATE_TOPIC, EDIT_TOPIC, MOVE_TOPIC, ARCHIVE_TOPIC, REOPEN_TOPIC, EDIT_HELP, EDIT_RULES, TRUST_LINKS
}
