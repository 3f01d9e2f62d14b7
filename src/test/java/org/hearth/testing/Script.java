package org.hearth.testing;

/** Whether the reader's browser runs JavaScript. */
public enum Script {
    ON, OFF
}
