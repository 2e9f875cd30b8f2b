package dev.pagelift.link;

import dev.pagelift.cloudflare.assets.PagesIgnore;
import dev.pagelift.cloudflare.assets.WorkersIgnore;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files that a site publishes, as far as the repository holds them: those of the published folder when it is there, else those
 * that the build copies into it as they are.
 */
final class PublishedFiles {

    private final NavigableMap<String, SourceFile> files = new TreeMap<>();
    private final List<RepoPath> folders;
    private final boolean complete;
    private final WorkersIgnore ignore;

    private PublishedFiles(Snapshot snapshot, List<RepoPath> folders, boolean complete) {
        this.folders = folders;
        this.complete = complete;
        for (RepoPath folder : folders) {
            for (SourceFile file : snapshot.filesIn(folder)) {
                files.putIfAbsent(file.path().within(folder), file);
            }
        }
        this.ignore = Optional.ofNullable(files.get(WorkersIgnore.NAME))
                .map(file -> WorkersIgnore.of(file.text()))
                .orElseGet(WorkersIgnore::none);
    }

    static PublishedFiles of(SiteView site, PublishedPlaces places) {
        Snapshot snapshot = site.repository().snapshot();
        Optional<RepoPath> published = site.publishedFolder().filter(snapshot::hasFolder);
        List<RepoPath> folders = new ArrayList<>();
        published.ifPresent(folders::add);
        if (published.isEmpty()) {
            folders.addAll(places.staticFolders());
        }
        return new PublishedFiles(snapshot, folders, published.isPresent());
    }

    /** By their paths from the top of what is published, before anything is left out. */
    NavigableMap<String, SourceFile> all() {
        return Collections.unmodifiableNavigableMap(files);
    }

    /** Where visitors see a file. */
    static String address(String path) {
        if (path.equals("index.html") || path.endsWith("/index.html")) {
            return "/" + path.substring(0, path.length() - "index.html".length());
        }
        return "/" + (path.endsWith(".html") ? path.substring(0, path.length() - ".html".length()) : path);
    }

    /** The file at a path, which is one of them. */
    SourceFile at(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    /** The paths that Workers publish. */
    List<String> onWorkers() {
        return files.keySet().stream().filter(path -> !ignore.ignores(path)).toList();
    }

    /** The paths that Pages publishes. */
    List<String> onPages() {
        return files.keySet().stream()
                .filter(path -> !PagesIgnore.ignores(path))
                .toList();
    }

    WorkersIgnore ignore() {
        return ignore;
    }

    /** Where they lie in the repository. */
    List<RepoPath> folders() {
        return folders;
    }

    /** Whether these are all, and not only those that a build adds to. */
    boolean isComplete() {
        return complete;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    boolean hasFolder(String path) {
        String first = files.ceilingKey(path + "/");
        return first != null && first.startsWith(path + "/");
    }
}
