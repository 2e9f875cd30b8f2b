package dev.pagelift.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@code .gitignore}.
 *
 * @param ignores false for a line that takes files back in
 * @param foldersOnly whether it ended with a slash
 * @param anywhere whether it names a file at any depth, and not a path from the folder of the {@code .gitignore}
 * @param names of the path; null stands for {@code **} (git takes more stars for the same), any number of folders
 */
record IgnorePattern(boolean ignores, boolean foldersOnly, boolean anywhere, List<@Nullable NamePattern> names) {

    /** No path is longer. */
    private static final int LONGEST = 4096;

    static Optional<IgnorePattern> of(String line) {
        String text = withoutTrailingBlanks(line);
        if (text.isEmpty() || text.startsWith("#") || text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean ignores = !text.startsWith("!");
        String path = ignores ? text : text.substring(1);
        boolean foldersOnly = path.endsWith("/");
        path = foldersOnly ? path.substring(0, path.length() - 1) : path;
        boolean anywhere = path.indexOf('/') < 0;
        path = path.startsWith("/") ? path.substring(1) : path;
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(new IgnorePattern(ignores, foldersOnly, anywhere, names(path, anywhere)));
    }

    /** Blanks at the end do not count, unless a backslash stands before them. */
    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static List<@Nullable NamePattern> names(String path, boolean anywhere) {
        List<@Nullable NamePattern> names = new ArrayList<>();
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean folders =
                    !anywhere && parts[i].length() >= 2 && parts[i].chars().allMatch(c -> c == '*');
            if (folders && i == parts.length - 1) {
                // What is inside a folder, and not the folder itself.
                names.add(NamePattern.of("*"));
            } else if (!folders) {
                names.add(NamePattern.of(parts[i]));
            }
            if (folders) {
                names.add(null);
            }
        }
        return names;
    }

    /**
     * Whether it is about this path.
     *
     * @param segments from the folder of the {@code .gitignore}
     */
    boolean matches(List<String> segments, boolean isFolder) {
        if (foldersOnly && !isFolder) {
            return false;
        }
        if (anywhere) {
            NamePattern name = names.get(0);
            return name != null && name.matches(segments.get(segments.size() - 1));
        }
        return matches(segments);
    }

    /** As for the characters of a name: of the places where folders are passed over, only the last is taken back. */
    private boolean matches(List<String> segments) {
        int at = 0;
        int name = 0;
        int folders = -1;
        int afterFolders = 0;
        while (at < segments.size()) {
            NamePattern wanted = name < names.size() ? names.get(name) : null;
            if (name < names.size() && wanted == null) {
                folders = name++;
                afterFolders = at;
            } else if (wanted != null && wanted.matches(segments.get(at))) {
                name++;
                at++;
            } else if (folders >= 0) {
                name = folders + 1;
                at = ++afterFolders;
            } else {
                return false;
            }
        }
        while (name < names.size() && names.get(name) == null) {
            name++;
        }
        return name == names.size();
    }
}
