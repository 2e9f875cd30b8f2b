package dev.pagelift.detect.packages;

/**
 * {@code package-lock.json}: in version 1 a tree of {@code dependencies}, from version 2 on an object by folder. Npm writes one key
 * a line. Source: https://docs.npmjs.com/cli/configuring-npm/package-lock-json.
 */
final class NpmLock implements LockFormat {

    private static final String FOLDER = "node_modules/";

    @Override
    public void read(Lines lines, LockedVersions versions) {
        int unit = 0;
        boolean tree = false;
        while (lines.next()) {
            int indent = lines.indent();
            unit = unit == 0 ? indent : unit;
            if (!lines.startsWith("\"")) {
                continue;
            }
            if (indent == unit) {
                tree = lines.startsWith("\"dependencies\": {");
            } else if (indent == 2 * unit && lines.endsWith("{")) {
                entry(lines, tree, indent, versions);
            }
        }
    }

    private static void entry(Lines lines, boolean tree, int indent, LockedVersions versions) {
        String key = lines.quotedAfter("");
        int modules = key.lastIndexOf(FOLDER);
        boolean nested = modules > 0 && key.indexOf(FOLDER) < modules;
        String name = tree ? key : modules < 0 ? "" : key.substring(modules + FOLDER.length());
        if (nested || modules < 0 && !tree || !versions.wants(name)) {
            return;
        }
        String folder = tree || modules == 0 ? "" : key.substring(0, modules - 1);
        while (lines.next() && lines.indent() > indent) {
            if (lines.startsWith("\"version\":")) {
                versions.inFolder(folder, name, lines.quotedAfter("\"version\":"));
                return;
            }
        }
    }
}
