package dev.pagelift.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Opens what the user named: a folder when there is one of that name, else an address. */
public final class Sources {

    private Sources() {}

    public static Source open(String target, CloneLimits limits, Progress progress) throws SourceException {
        if (!isFolder(target)) {
            var url = RemoteUrl.parse(target);
            if (url.isPresent()) {
                return GitRepository.clone(url.get(), limits, progress);
            }
        }
        return LocalFolder.open(target);
    }

    /**
     * Opens what the user named at two commits.
     *
     * @param since a branch, tag or commit; of a folder, also relative to one, as {@code HEAD~1}
     */
    public static Revisions since(String target, String since, CloneLimits limits, Progress progress)
            throws SourceException {
        if (!isFolder(target)) {
            var url = RemoteUrl.parse(target);
            if (url.isPresent()) {
                return Revisions.ofRemote(url.get(), since, limits, progress);
            }
        }
        return Revisions.ofFolder(LocalFolder.folder(target), target, since);
    }

    /** Whether a target names a folder that is there, and need not be cloned. */
    public static boolean isFolder(String target) {
        try {
            return Files.isDirectory(Path.of(target));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
