package dev.pagelift.detect.module;

import dev.pagelift.catalog.GeneratedConfig;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Documents;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tsconfig.json and jsconfig.json files of a repository, each read with what it extends. */
final class TsConfigs {

    /** Files that extend each other; a circle ends here too. */
    private static final int MOST_EXTENDED = 16;

    private final Documents documents;
    private final Packages packages;
    private final ModuleFiles files;
    private final Map<RepoPath, List<TsConfig>> byFolder = new HashMap<>();

    TsConfigs(Documents documents, Packages packages, ModuleFiles files) {
        this.documents = documents;
        this.packages = packages;
        this.files = files;
    }

    /** The files that the names in a folder may mean according to the configuration nearest to it. */
    List<RepoPath> candidates(String name, RepoPath folder) {
        for (RepoPath at = folder; ; at = at.parent()) {
            List<TsConfig> configs = byFolder.computeIfAbsent(at, this::in);
            if (!configs.isEmpty()) {
                RepoPath user = at;
                return configs.stream()
                        .flatMap(config -> config.candidates(name, user).stream())
                        .toList();
            }
            if (at.isRoot()) {
                return List.of();
            }
        }
    }

    private List<TsConfig> in(RepoPath folder) {
        for (String name : new String[] {"tsconfig.json", "jsconfig.json"}) {
            Optional<RepoPath> path = folder.resolve(name).filter(files::exists);
            if (path.isPresent()) {
                return withReferences(path.get());
            }
        }
        return List.of();
    }

    /** Most templates keep the paths in files that the main one only refers to. */
    private List<TsConfig> withReferences(RepoPath path) {
        List<TsConfig> configs = new ArrayList<>();
        configs.add(read(path, path.parent(), 0));
        for (Node reference : root(path).get("references").map(Node::items).orElse(List.of())) {
            reference
                    .string("path")
                    .map(target -> extended(target, path.parent(), path.parent(), 0))
                    .ifPresent(configs::add);
        }
        return configs;
    }

    private Node root(RepoPath path) {
        return documents.document(path).orElseThrow().root();
    }

    private TsConfig read(RepoPath path, RepoPath user, int depth) {
        Node root = root(path);
        TsConfig config = TsConfig.EMPTY;
        for (String other : root.get("extends").map(Node::strings).orElse(List.of())) {
            if (depth < MOST_EXTENDED) {
                config = extended(other, path.parent(), user, depth + 1).over(config);
            }
        }
        return root.get("compilerOptions")
                .map(options -> TsConfig.of(options, path.parent(), user))
                .orElse(TsConfig.EMPTY)
                .over(config);
    }

    private TsConfig extended(String name, RepoPath folder, RepoPath user, int depth) {
        if (!name.startsWith(".")) {
            return inPackage(name, folder).map(path -> read(path, user, depth)).orElse(TsConfig.EMPTY);
        }
        Optional<RepoPath> target = folder.resolve(name);
        return target.flatMap(this::file)
                .map(path -> read(path, user, depth))
                .or(() -> target.flatMap(TsConfigs::generated))
                .orElse(TsConfig.EMPTY);
    }

    /** A configuration shared by a package of the workspace: {@code @company/tsconfig/base.json}. */
    private Optional<RepoPath> inPackage(String name, RepoPath folder) {
        PackageName split = PackageName.of(name);
        return packages.named(split.name(), folder)
                .flatMap(manifest -> manifest.folder().resolve(split.subpath()))
                .flatMap(this::file);
    }

    /** A file, one without its extension, or the {@code tsconfig.json} of a folder. */
    private Optional<RepoPath> file(RepoPath path) {
        return List.of(path.toString(), path + ".json", path + "/tsconfig.json").stream()
                .filter(candidate -> candidate.endsWith(".json"))
                .map(RepoPath::of)
                .filter(files::exists)
                .findFirst();
    }

    private static Optional<TsConfig> generated(RepoPath missing) {
        return GeneratedConfig.all().stream()
                .filter(config -> missing.parent().name().equals(config.folder()))
                .map(config -> new TsConfig(null, missing.parent().parent(), TsConfig.patterns(config.paths())))
                .findFirst();
    }
}
