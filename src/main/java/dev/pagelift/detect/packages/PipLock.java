package dev.pagelift.detect.packages;

/** {@code Pipfile.lock}: JSON with one key a line; a package is a key with an object, its version a comparison with two equals signs. */
final class PipLock implements LockFormat {

    @Override
    public void read(Lines lines, LockedVersions versions) {
        String name = "";
        while (lines.next()) {
            if (lines.startsWith("\"version\": ")) {
                if (versions.wants(name)) {
                    versions.inFolder(
                            "", name, lines.quotedAfter("\"version\": ").replaceFirst("^==", ""));
                }
            } else if (lines.endsWith(": {")) {
                name = lines.quotedAfter("");
            }
        }
    }
}
