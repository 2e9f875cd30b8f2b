package dev.pagelift.detect.packages;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code yarn.lock}, of version 1 and of those after: the ranges that were asked for stand at the start of a line, the version they
 * got in the block below. Source: https://yarnpkg.com/configuration and the files that Yarn 1.22 and 4 write.
 */
final class YarnLock implements LockFormat {

    private record Asked(String name, String range) {}

    @Override
    public void read(Lines lines, LockedVersions versions) {
        List<Asked> asked = List.of();
        while (lines.next()) {
            int indent = lines.indent();
            if (indent == 0) {
                asked = lines.endsWith(":") ? asked(lines.content(), versions) : List.of();
            } else if (indent == 2 && !asked.isEmpty() && lines.startsWith("version")) {
                String version = version(lines.content());
                asked.forEach(one -> versions.forRange(one.name, one.range, version));
                asked = List.of();
            }
        }
    }

    private static List<Asked> asked(String header, LockedVersions versions) {
        List<Asked> wanted = new ArrayList<>();
        for (String part :
                header.substring(0, header.length() - 1).replace("\"", "").split(", ")) {
            int at = part.indexOf('@', 1);
            if (at > 0 && versions.wants(part.substring(0, at))) {
                String range = part.substring(at + 1);
                wanted.add(new Asked(
                        part.substring(0, at), range.startsWith("npm:") ? range.substring("npm:".length()) : range));
            }
        }
        return wanted;
    }

    /** {@code version "1.2.3"}, and since Yarn 2 {@code version: 1.2.3}. */
    private static String version(String content) {
        return content.substring("version".length())
                .replace("\"", "")
                .replace(":", "")
                .strip();
    }
}
