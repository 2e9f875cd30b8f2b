package dev.pagelift.detect.packages;

/**
 * {@code deno.lock}: {@code specifiers} say which version each range got, up to version 3 with the name once more.
 * Source: the files that Deno 1.40 and 2.5 write.
 */
final class DenoLock implements LockFormat {

    @Override
    public void read(Lines lines, LockedVersions versions) {
        boolean specifiers = false;
        while (lines.next()) {
            if (lines.endsWith("{")) {
                specifiers = lines.startsWith("\"specifiers\":");
            } else if (specifiers && lines.startsWith("\"")) {
                String specifier = withoutRegistry(lines.quotedAfter(""));
                int at = specifier.indexOf('@', 1);
                String name = at < 0 ? specifier : specifier.substring(0, at);
                if (versions.wants(name)) {
                    String version = withoutRegistry(lines.quotedAfter("\": "));
                    versions.forRange(
                            name,
                            at < 0 ? "*" : specifier.substring(at + 1),
                            version.substring(version.lastIndexOf('@') + 1));
                }
            }
        }
    }

    private static String withoutRegistry(String text) {
        return text.startsWith("npm:") || text.startsWith("jsr:") ? text.substring("npm:".length()) : text;
    }
}
