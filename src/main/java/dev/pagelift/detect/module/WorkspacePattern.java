package dev.pagelift.detect.module;

import java.util.List;

/** A pattern of folders in a workspace: {@code packages/*}, {@code apps/**}. Segments are compared one by one. */
record WorkspacePattern(List<String> segments) {

    static WorkspacePattern of(String text) {
        String path = text.startsWith("./") ? text.substring(2) : text;
        return new WorkspacePattern(List.of(path.split("/")).stream()
                .filter(segment -> !segment.isEmpty())
                .toList());
    }

    /** Whether a folder, as seen from the workspace's, is meant. */
    boolean matches(List<String> folder) {
        boolean[] reached = new boolean[folder.size() + 1];
        reached[0] = true;
        for (String segment : segments) {
            reached = step(segment, folder, reached);
        }
        return reached[folder.size()];
    }

    /** The positions in the folder that one more segment of the pattern leads to. */
    private static boolean[] step(String pattern, List<String> folder, boolean[] reached) {
        boolean[] next = new boolean[reached.length];
        boolean any = false;
        for (int i = 0; i < reached.length; i++) {
            any |= reached[i];
            if (pattern.equals("**")) {
                next[i] = any;
            } else if (i > 0 && reached[i - 1]) {
                next[i] = matches(pattern, folder.get(i - 1));
            }
        }
        return next;
    }

    /** Whether a name fits a pattern of characters and stars, by the greedy way that needs no second look. */
    private static boolean matches(String pattern, String name) {
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return pattern.equals(name);
        }
        String last = parts[parts.length - 1];
        if (!name.startsWith(parts[0]) || !name.endsWith(last)) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = name.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return at <= name.length() - last.length();
    }
}
