package dev.pagelift.cloudflare.wrangler;

/** What Wrangler makes of a key. */
public enum KeyStatus {
    /** It reads it. */
    KNOWN,
    /** It reads it and asks to write it otherwise. */
    DEPRECATED,
    /** It once read it, now warns and goes on without. */
    IGNORED,
    /** It once read it, now stops. */
    REFUSED,
    /** It knows it at another place only, warns and goes on without. */
    MISPLACED,
    /** It never knew it, warns and goes on without. */
    UNKNOWN,
    /** It knows it, but not with such a value, and stops. */
    WRONG_TYPE
}
