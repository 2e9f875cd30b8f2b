package dev.pagelift.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The commit a work tree stands at, read from git's plain files. Opening the repository with JGit would cost a quarter of a
 * second and would honour the configuration of a repository we do not trust.
 */
final class HeadRevision {

    private static final int LARGEST = 4 << 20;
    private static final String GITDIR = "gitdir: ";

    private HeadRevision() {}

    /** The commit id of the work tree that holds {@code folder}, or null when it is not in one or cannot be told. */
    static @Nullable String of(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            Path git = at.resolve(".git");
            if (Files.exists(git, LinkOption.NOFOLLOW_LINKS)) {
                Path directory = gitDirectory(at, git);
                return directory == null ? null : head(directory);
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
        return text != null && text.startsWith(GITDIR) ? follow(workTree, text.substring(GITDIR.length())) : null;
    }

    /** The path that a file of git names; null for one on another machine, which would be told who reads it. */
    private static @Nullable Path follow(Path from, String path) {
        boolean remote = path.startsWith("//") || path.startsWith("\\\\");
        try {
            return remote ? null : from.resolve(path);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static @Nullable String head(Path directory) {
        String head = read(directory.resolve("HEAD"));
        if (head == null || !head.startsWith("ref: ")) {
            return commitId(head);
        }
        String ref = head.substring("ref: ".length());
        if (!ref.matches("refs/[\\w./@+-]+") || ref.contains("..")) {
            return null;
        }
        Path shared = commonDirectory(directory);
        String loose = commitId(read(shared.resolve(ref)));
        return loose != null ? loose : packed(shared, ref);
    }

    private static Path commonDirectory(Path directory) {
        String common = read(directory.resolve("commondir"));
        Path shared = common == null ? directory : follow(directory, common);
        return shared == null ? directory : shared;
    }

    private static @Nullable String packed(Path directory, String ref) {
        String refs = read(directory.resolve("packed-refs"));
        if (refs == null) {
            return null;
        }
        return refs.lines()
                .filter(line -> line.endsWith(" " + ref))
                .map(line -> commitId(line.substring(0, line.indexOf(' '))))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String commitId(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{40}|[0-9a-f]{64}") ? text : null;
    }

    private static @Nullable String read(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return null;
            }
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
        } catch (IOException e) {
            return null;
        }
    }
}
