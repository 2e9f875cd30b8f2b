package dev.pagelift.audit;

import com.google.re2j.Pattern;
import dev.pagelift.snapshot.RepoPath;

/**
 * Paths as people write them to leave some out: a file, a folder with all that is in it, or a pattern with {@code *} and {@code ?}
 * inside one segment and {@code **} across segments. It is matched in linear time, because the audited repository may have
 * written it.
 */
final class PathPattern {

    private static final String BELOW = "(?:/.*)?";

    private final Pattern pattern;

    private PathPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** From the root of the repository, with or without a slash at either end. */
    static PathPattern of(String text) {
        String path = text.replace('\\', '/').replaceFirst("^(?:\\./|/)", "");
        String folder = path.endsWith("/**") ? path.substring(0, path.length() - 3) : withoutSlashAtEnd(path);
        return new PathPattern(Pattern.compile(folder.equals("**") ? ".*" : regex(folder) + BELOW, Pattern.DOTALL));
    }

    private static String withoutSlashAtEnd(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String regex(String path) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (path.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else {
                regex.append(c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    boolean matches(RepoPath path) {
        return pattern.matches(path.isRoot() ? "" : path.toString());
    }
}
