package dev.pagelift.detect.module;

import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the source of a file that a package's build makes, by the custom of keeping it under the same name in {@code src}. */
final class BuiltFiles {

    private static final Set<String> OUTPUT_FOLDERS =
            Set.of("dist", "build", "lib", "out", "output", "es", "esm", "cjs", "module", "types", "bundle");

    private final ModuleFiles files;

    BuiltFiles(ModuleFiles files) {
        this.files = files;
    }

    /** The source of a file, as seen from the package's folder; empty when the path is in no folder that builds write to. */
    Optional<RepoPath> source(RepoPath packageFolder, RepoPath built) {
        List<String> segments = new ArrayList<>(built.isIn(packageFolder) ? path(built, packageFolder) : List.of());
        int outputs = 0;
        while (segments.size() > 1 && OUTPUT_FOLDERS.contains(segments.get(0))) {
            segments.remove(0);
            outputs++;
        }
        if (outputs == 0) {
            return Optional.empty();
        }
        String path = withoutExtension(String.join("/", segments));
        return List.of("src/" + path, path).stream()
                .flatMap(candidate -> packageFolder.resolve(candidate).stream())
                .flatMap(candidate -> files.file(candidate).stream())
                .findFirst();
    }

    private static List<String> path(RepoPath built, RepoPath packageFolder) {
        return RepoPath.of(built.within(packageFolder)).segments();
    }

    private static String withoutExtension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.endsWith(".d.ts") || name.endsWith(".d.mts") || name.endsWith(".d.cts")
                ? name.lastIndexOf(".d.")
                : name.lastIndexOf('.');
        return dot <= 0 ? path : path.substring(0, path.length() - name.length() + dot);
    }
}
