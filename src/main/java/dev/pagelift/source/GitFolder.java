package dev.pagelift.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The git directory of a work tree, of which only plain files are read. Opening the repository with JGit would cost a quarter of a
 * second and would honour the configuration of a repository we do not trust.
 *
 * @param workTree the folder that is checked out
 * @param directory its git directory
 * @param shared the directory of objects and branches: another one for a linked work tree
 */
record GitFolder(Path workTree, Path directory, Path shared) {

    private static final int LARGEST = 1 << 20;

    /** A million names take 60 MiB. */
    private static final int LARGEST_PACKED = 64 << 20;

    private static final int MOST_SYMBOLIC = 5;

    /** Where git looks for a name, in its order. */
    private static final List<String> PREFIXES = List.of("", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/");

    /** The git directory of the work tree that holds {@code folder}, or null when it is not in one. */
    static @Nullable GitFolder of(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            Path git = at.resolve(".git");
            if (Files.exists(git, LinkOption.NOFOLLOW_LINKS)) {
                Path directory = gitDirectory(at, git);
                return directory == null ? null : new GitFolder(at, directory, commonDirectory(directory));
            }
        }
        return null;
    }

    /** The git directory itself, or the one that a linked work tree's {@code .git} file names. */
    private static @Nullable Path gitDirectory(Path workTree, Path git) {
        if (Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)) {
            return git;
        }
        String text = read(git);
        return text != null && text.startsWith("gitdir: ")
                ? resolve(workTree, text.substring("gitdir: ".length()))
                : null;
    }

    private static Path commonDirectory(Path directory) {
        String common = read(directory.resolve("commondir"));
        Path named = common == null ? null : resolve(directory, common);
        return named == null ? directory : named;
    }

    /** Null for what is no path, and for one on another machine, which would be told who asks. */
    private static @Nullable Path resolve(Path folder, String relative) {
        if (relative.startsWith("//") || relative.startsWith("\\\\")) {
            return null;
        }
        try {
            return folder.resolve(relative).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    Path objects() {
        return shared.resolve("objects");
    }

    /** The commit the work tree stands at, or null when it has none or it cannot be told. */
    @Nullable
    String head() {
        return named("HEAD");
    }

    /** The id that a branch, tag or other name of git's stands for, or null when there is no such name. */
    @Nullable
    String find(String name) {
        for (String prefix : PREFIXES) {
            String id = named(prefix + name);
            if (id != null) {
                return id;
            }
        }
        return named("refs/remotes/" + name + "/HEAD");
    }

    private @Nullable String named(String ref) {
        String at = ref;
        for (int i = 0; i < MOST_SYMBOLIC && isRef(at); i++) {
            String text = read((at.equals("HEAD") ? directory : shared).resolve(at));
            if (text == null) {
                return packed(at);
            }
            if (!text.startsWith("ref: ")) {
                return id(text);
            }
            at = text.substring("ref: ".length());
        }
        return null;
    }

    private static boolean isRef(String name) {
        return name.equals("HEAD") || name.matches("refs/[\\w./@+-]+") && !name.contains("..");
    }

    private @Nullable String packed(String ref) {
        Path refs = shared.resolve("packed-refs");
        if (!isFileOf(refs, LARGEST_PACKED)) {
            return null;
        }
        String end = " " + ref;
        try (Stream<String> lines = Files.lines(refs, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.endsWith(end))
                    .findFirst()
                    .map(line -> id(line.substring(0, line.length() - end.length())))
                    .orElse(null);
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }

    /** Whether the index names a file of the work tree; not known, and so no, where the index has a form that is not read. */
    boolean tracks(Path file) {
        Path index = directory.resolve("index");
        try {
            return isFileOf(index, LARGEST_PACKED)
                    && new GitIndex(Files.readAllBytes(index))
                            .has(workTree.relativize(file).toString().replace('\\', '/'));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String id(String text) {
        return text.matches("[0-9a-f]{40}|[0-9a-f]{64}") ? text : null;
    }

    private static @Nullable String read(Path file) {
        try {
            return isFileOf(file, LARGEST)
                    ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip()
                    : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private static boolean isFileOf(Path file, int most) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= most;
        } catch (IOException e) {
            return false;
        }
    }
}
