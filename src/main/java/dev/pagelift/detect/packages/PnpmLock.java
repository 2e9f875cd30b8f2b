package dev.pagelift.detect.packages;

/**
 * {@code pnpm-lock.yaml}: what each package of the workspace gets stands first, under {@code importers}; files of a single package
 * say it at the top. Up to version 5 the version stands right behind the name. Source: https://github.com/pnpm/spec.
 */
final class PnpmLock implements LockFormat {

    private static final int STEP = 2;

    @Override
    public void read(Lines lines, LockedVersions versions) {
        Place place = new Place(versions);
        while (lines.next()) {
            if (!lines.isEmpty() && !place.goTo(lines)) {
                return;
            }
        }
    }

    /** Where in the file a line stands. */
    private static final class Place {

        private final LockedVersions versions;
        /** How far in the tables of dependencies stand. */
        private int tables;

        private String importer = "";
        private boolean inTable;
        private String name = "";

        Place(LockedVersions versions) {
            this.versions = versions;
        }

        /** Whether more may follow that matters. */
        boolean goTo(Lines lines) {
            int indent = lines.indent();
            if (indent == 0) {
                tables = lines.startsWith("importers:") ? 2 * STEP : 0;
                if (lines.startsWith("packages:") || lines.startsWith("snapshots:")) {
                    return false;
                }
            }
            if (tables > 0 && indent == STEP) {
                importer = key(lines.content());
            } else if (indent == tables) {
                inTable = lines.startsWith("dependencies:") || lines.startsWith("devDependencies:");
            } else if (inTable && indent == tables + STEP) {
                name = entry(lines.content(), importer, versions);
            } else if (inTable && indent == tables + 2 * STEP && lines.startsWith("version: ")) {
                add(versions, importer, name, lines.content().substring("version: ".length()));
            }
            return true;
        }
    }

    private static String entry(String content, String importer, LockedVersions versions) {
        int colon = content.indexOf(": ");
        if (colon < 0) {
            return key(content);
        }
        add(versions, importer, key(content.substring(0, colon + 1)), content.substring(colon + 2));
        return "";
    }

    private static void add(LockedVersions versions, String importer, String name, String version) {
        if (versions.wants(name)) {
            versions.inFolder(importer.equals(".") ? "" : importer, name, withoutPeers(unquoted(version)));
        }
    }

    private static String key(String content) {
        String key = content.endsWith(":") ? content.substring(0, content.length() - 1) : content;
        return unquoted(key);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && (text.charAt(0) == '\'' || text.charAt(0) == '"');
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** Which peers a package was installed with stands in brackets or behind an underscore. */
    private static String withoutPeers(String version) {
        int peers = version.indexOf('(');
        int underscore = version.indexOf('_');
        int end = peers < 0 || underscore >= 0 && underscore < peers ? underscore : peers;
        return end < 0 ? version : version.substring(0, end);
    }
}
