package dev.pagelift.fix;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes changes to a folder. Everything is prepared beside its target and checked before the first file changes: no part of a
 * path is a link, and each file still holds what was audited. Each file then changes in one step.
 */
public final class Apply {

    private final Path folder;
    /** Prepared files by the file they become. */
    private final Map<Path, Path> prepared = new LinkedHashMap<>();

    private Apply(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes all changes or, when one of them cannot be prepared, none.
     *
     * @param folder the root of what was audited
     */
    public static void write(Path folder, List<Change> changes) throws SourceException {
        Apply apply = new Apply(folder);
        try {
            for (Change change : changes) {
                apply.prepare(change);
            }
            for (Change change : changes) {
                apply.finish(change);
            }
        } finally {
            apply.discard();
        }
    }

    private void prepare(Change change) throws SourceException {
        Path target = check(change);
        if (change.after() == null) {
            return;
        }
        try {
            Path parent = target.resolveSibling("");
            Files.createDirectories(parent);
            Path temporary = Files.createTempFile(parent, ".pagelift-", ".tmp");
            prepared.put(target, temporary);
            Files.write(temporary, change.after().getBytes(StandardCharsets.UTF_8));
            copyPermissions(change, target, temporary);
        } catch (IOException e) {
            throw refusal(change.file(), "cannot be written; check the permissions of its folder", e);
        }
    }

    /** A temporary file is for its owner alone; what takes its place should be as open as the file was. */
    private static void copyPermissions(Change change, Path target, Path temporary) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        view.setPermissions(
                change.before() == null
                        ? java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--")
                        : Files.getPosixFilePermissions(target, LinkOption.NOFOLLOW_LINKS));
    }

    private void finish(Change change) throws SourceException {
        Path target = check(change);
        try {
            Path temporary = prepared.remove(target);
            if (temporary == null) {
                Files.delete(target);
            } else if (change.before() == null) {
                Files.move(temporary, target);
            } else {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw refusal(change.file(), "cannot be replaced; check the permissions of its folder", e);
        }
    }

    /** The path of a file, once it is sure that it is what was audited. */
    private Path check(Change change) throws SourceException {
        Path path = folder;
        List<String> segments = change.file().segments();
        for (int i = 0; i < segments.size() - 1; i++) {
            path = path.resolve(segments.get(i));
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                throw refusal(change.file(), "lies behind a link or a file", null);
            }
        }
        Path target = path.resolve(change.file().name());
        if (change.before() == null) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw refusal(change.file(), "exists although the audit did not see it", null);
            }
        } else {
            checkUnchanged(change, change.before(), target);
        }
        return target;
    }

    private static void checkUnchanged(Change change, String audited, Path target) throws SourceException {
        try {
            if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                throw refusal(change.file(), "is a link or no file", null);
            }
            byte[] now = Files.readAllBytes(target);
            if (!Arrays.equals(now, audited.getBytes(StandardCharsets.UTF_8))) {
                throw refusal(change.file(), "is not UTF-8 text, or changed while it was audited", null);
            }
        } catch (IOException e) {
            throw refusal(change.file(), "cannot be read again", e);
        }
    }

    private void discard() {
        for (Path temporary : prepared.values()) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                // It lies beside its target under a name that says whose it is; the failure that led here is the one to
                // report.
            }
        }
    }

    private static SourceException refusal(
            RepoPath file, String what, @org.jspecify.annotations.Nullable Throwable cause) {
        String sentence = "'" + file + "' " + what + ", so nothing was written to it.";
        return cause == null ? new SourceException(sentence) : new SourceException(sentence, cause);
    }
}
