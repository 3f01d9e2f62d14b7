package org.hearth.testing;

/** The two sizes that every page is looked at in, in CSS pixels. */
public enum Screen {
    PHONE(360, 740), DESKTOP(1200, 900);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
