package dev.pagelift.detect.packages;

/**
 * {@code bun.lock}: under {@code packages} one line for each, which starts with the folder below {@code node_modules} and the name
 * with the version. Source: https://bun.com/docs/install/lockfile.
 */
final class BunLock implements LockFormat {

    @Override
    public void read(Lines lines, LockedVersions versions) {
        boolean packages = false;
        while (lines.next()) {
            if (lines.indent() == 2) {
                packages = lines.startsWith("\"packages\":");
            } else if (packages && lines.startsWith("\"")) {
                String name = lines.quotedAfter("");
                String resolved = lines.quotedAfter("\": [");
                if (versions.wants(name) && resolved.startsWith(name + "@")) {
                    versions.inFolder("", name, resolved.substring(name.length() + 1));
                }
            }
        }
    }
}
