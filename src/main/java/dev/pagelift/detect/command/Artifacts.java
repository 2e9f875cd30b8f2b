package dev.pagelift.detect.command;

import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The artifacts that workflows hand on: a folder that one job uploads, another finds elsewhere. */
final class Artifacts {

    private final Map<String, RepoPath> uploaded = new LinkedHashMap<>();

    /** Remembers an upload; the paths stand one on a line. */
    void upload(String name, String paths) {
        List<RepoPath> found = new ArrayList<>();
        for (String line : paths.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("!")) {
                Folders.resolve(RepoPath.ROOT, beforeGlob(line)).ifPresent(found::add);
            }
        }
        found.stream().reduce(Artifacts::common).ifPresent(folder -> uploaded.putIfAbsent(name, folder));
    }

    private static String beforeGlob(String path) {
        int star = path.indexOf('*');
        return star < 0 ? path : path.substring(0, path.lastIndexOf('/', star) + 1);
    }

    private static RepoPath common(RepoPath a, RepoPath b) {
        RepoPath folder = a;
        while (!b.isIn(folder)) {
            folder = folder.parent();
        }
        return folder;
    }

    Optional<RepoPath> folder(String name) {
        return Optional.ofNullable(uploaded.get(name));
    }

    /** An artifact in the folder a job puts it. */
    record Download(RepoPath into, RepoPath from) {

        /** Where a path in the job comes from. */
        RepoPath origin(RepoPath path) {
            return path.isIn(into) ? from.resolve(path.within(into)).orElse(path) : path;
        }
    }
}
