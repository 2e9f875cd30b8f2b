package dev.pagelift.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path inside the repository: relative, normalised, with {@code /} between segments, never {@code ..}. The root is the empty
 * path and prints as {@code .}. It is the only kind of path above the snapshot, so nothing outside the repository can be named.
 */
public final class RepoPath implements Comparable<RepoPath> {

    public static final RepoPath ROOT = new RepoPath("");

    private final String value;

    private RepoPath(String value) {
        this.value = value;
    }

    /** A path written in our own code or already checked. */
    public static RepoPath of(String path) {
        return ROOT.resolve(path).orElseThrow(() -> new IllegalArgumentException("not inside the repository: " + path));
    }

    /**
     * Follows a path as a configuration file writes it ({@code ./dist}, {@code ../web}, {@code \}-separated) from this folder.
     * Empty when it is absolute or leaves the repository.
     */
    public Optional<RepoPath> resolve(String relative) {
        if (isPlain(relative)) {
            return Optional.of(child(relative));
        }
        if (relative.startsWith("/")
                || relative.startsWith("\\")
                || hasDrive(relative)
                || relative.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>(segments());
        for (String segment : relative.replace('\\', '/').split("/")) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    return Optional.empty();
                }
                segments.remove(segments.size() - 1);
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return Optional.of(new RepoPath(String.join("/", segments)));
    }

    /** The same for a place where a slash in front means this folder. */
    public Optional<RepoPath> resolveRooted(String path) {
        return resolve(path.startsWith("/") ? path.substring(1) : path);
    }

    /** Most paths are names alone, and most calls come from loops over many files. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '/' || c == '\\' || c == ':' || c == '\0') {
                return false;
            }
        }
        return !name.isEmpty() && !name.equals(".") && !name.equals("..");
    }

    static boolean hasDrive(String path) {
        return path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    }

    /** The child of this folder with a name that has been found safe. */
    RepoPath child(String name) {
        return new RepoPath(value.isEmpty() ? name : value + "/" + name);
    }

    /** Sorts before every path below this folder and after the folder itself. */
    RepoPath beforeChildren() {
        return new RepoPath(value + "/");
    }

    /** Sorts right after every path below this folder: {@code 0} follows {@code /} in the order of characters. */
    RepoPath afterChildren() {
        return new RepoPath(value + "0");
    }

    /** The last segment; empty for the root. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** What follows the last dot of the name, lower-cased; empty when there is none or the name starts with its only dot. */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /** The folder that holds this path; the root holds itself. */
    public RepoPath parent() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? ROOT : new RepoPath(value.substring(0, slash));
    }

    public boolean isRoot() {
        return value.isEmpty();
    }

    /** Whether this is {@code folder} itself or lies anywhere below it. */
    public boolean isIn(RepoPath folder) {
        return folder.isRoot()
                || value.startsWith(folder.value)
                        && (value.length() == folder.value.length() || value.charAt(folder.value.length()) == '/');
    }

    /** This path as seen from a folder that holds it; empty for the folder itself. */
    public String within(RepoPath folder) {
        if (!isIn(folder)) {
            throw new IllegalArgumentException(this + " is not in " + folder);
        }
        if (folder.isRoot()) {
            return value;
        }
        return value.length() == folder.value.length() ? "" : value.substring(folder.value.length() + 1);
    }

    /** How a file in a folder writes this path, such as {@code ./dist} or {@code ../shared}. */
    public String seenFrom(RepoPath folder) {
        RepoPath above = folder;
        int up = 0;
        while (!isIn(above)) {
            above = above.parent();
            up++;
        }
        return (up == 0 ? "./" : "../".repeat(up)) + within(above);
    }

    public List<String> segments() {
        return value.isEmpty() ? List.of() : List.of(value.split("/"));
    }

    @Override
    public int compareTo(RepoPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RepoPath path && path.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "." : value;
    }
}
