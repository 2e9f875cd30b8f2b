package dev.pagelift.syntax;

/** How much longer values may make a text, in UTF-16 code units: those that are made of values can double with each line. */
public final class Growth {

    private int left;

    public Growth(int most) {
        this.left = most;
    }

    /** Whether one more value may be put in. */
    public boolean takes(String value) {
        if (value.length() > left) {
            return false;
        }
        left -= value.length();
        return true;
    }
}
