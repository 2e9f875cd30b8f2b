package dev.pagelift.detect.packages;

/** {@code uv.lock}, {@code poetry.lock} and {@code pdm.lock}: tables with a name and a version, one key a line. */
final class TomlLock implements LockFormat {

    @Override
    public void read(Lines lines, LockedVersions versions) {
        String name = "";
        while (lines.next()) {
            if (lines.startsWith("[")) {
                name = "";
            } else if (lines.startsWith("name = ")) {
                name = lines.quotedAfter("name = ");
            } else if (versions.wants(name) && lines.startsWith("version = ")) {
                versions.inFolder("", name, lines.quotedAfter("version = "));
            }
        }
    }
}
