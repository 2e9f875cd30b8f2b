package dev.pagelift.detect.packages;

/** A way in which versions are written down. */
interface LockFormat {

    void read(Lines lines, LockedVersions versions);
}
