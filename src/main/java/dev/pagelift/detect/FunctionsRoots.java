package dev.pagelift.detect;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the folders of Pages Functions. Pages looks for {@code functions} where Wrangler is started, which is the root of a
 * project; a folder of that name deeper in the sources is something else.
 */
final class FunctionsRoots {

    private static final String NAME = "functions";
    private static final List<String> PROJECT_FILES =
            List.of("package.json", "wrangler.toml", "wrangler.json", "wrangler.jsonc", "index.html", "_routes.json");
    private static final List<String> PROJECT_FOLDERS = List.of("public", "static", "dist");

    /** Folders that builds write; what they hold is a copy. */
    private static final Set<String> BUILT = Set.of("dist", "build", "out", ".output", ".wrangler", "coverage");

    private final Repository repository;
    private final Snapshot snapshot;
    private final Map<RepoPath, Boolean> projects = new HashMap<>();

    private FunctionsRoots(Repository repository) {
        this.repository = repository;
        this.snapshot = repository.snapshot();
    }

    /** Sorted by folder; none lies in another. */
    static List<FunctionsRoot> in(Repository repository) {
        FunctionsRoots roots = new FunctionsRoots(repository);
        Map<RepoPath, FunctionsRoot> found = new TreeMap<>();
        for (SourceFile file : repository.snapshot().files()) {
            if (file.path().toString().contains(NAME + "/")) {
                roots.folderAround(file.path()).forEach(folder -> found.put(folder, new FunctionsRoot(folder, folder)));
            }
        }
        CompiledFunctions.in(repository)
                .filter(root -> !found.containsKey(root.folder()))
                .forEach(root -> found.put(root.folder(), root));
        return List.copyOf(found.values());
    }

    /** The outermost such folder that holds a file. */
    private Stream<RepoPath> folderAround(RepoPath file) {
        RepoPath parent = RepoPath.ROOT;
        for (String segment : file.parent().segments()) {
            if (BUILT.contains(segment)) {
                return Stream.empty();
            }
            RepoPath folder = parent.resolve(segment).orElseThrow();
            if (segment.equals(NAME) && projects.computeIfAbsent(parent, this::isProject)) {
                return Stream.of(folder);
            }
            parent = folder;
        }
        return Stream.empty();
    }

    private boolean isProject(RepoPath folder) {
        return !isOfAnotherHost(folder)
                && (folder.isRoot()
                        || PROJECT_FILES.stream()
                                .anyMatch(name -> snapshot.file(folder, name).isPresent())
                        || PROJECT_FOLDERS.stream()
                                .anyMatch(name ->
                                        snapshot.hasFolder(folder.resolve(name).orElseThrow())));
    }

    /** Tencent's EdgeOne has the same folder with the same names in it. */
    private boolean isOfAnotherHost(RepoPath folder) {
        return snapshot.file(folder, "edgeone.json").isPresent()
                && !mentionsWrangler(folder)
                && snapshot.file(folder, "wrangler.toml").isEmpty();
    }

    private boolean mentionsWrangler(RepoPath folder) {
        return folder.resolve("package.json")
                .flatMap(repository.snapshot()::file)
                .map(SourceFile::text)
                .filter(text -> text.contains("wrangler"))
                .isPresent();
    }
}
