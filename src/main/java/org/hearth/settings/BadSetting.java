package org.hearth.settings;

/**
 * A setting whose value cannot be understood. The message is one plain line that names the setting, says what is wrong
 * and what would be right; it never repeats a password.
 */
public class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSetting(String message) {
        super(message);
    }
}
