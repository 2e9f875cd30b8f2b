package dev.pagelift.detect.module;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.syntax.Documents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the file of the repository that a module's name means where it is imported. */
public final class Modules {

    /** Names that lead to other names: {@code imports}, and the entries of packages within packages. */
    private static final int MOST_HOPS = 3;

    private final ModuleFiles files;
    private final BuiltFiles builtFiles;
    private final Packages packages;
    private final TsConfigs tsConfigs;
    private final Map<Request, Optional<Resolved>> resolved = new HashMap<>();

    private record Request(RepoPath folder, String name) {}

    public Modules(Snapshot snapshot, Documents documents) {
        files = new ModuleFiles(snapshot);
        builtFiles = new BuiltFiles(files);
        packages = new Packages(snapshot, documents);
        tsConfigs = new TsConfigs(documents, packages, files);
    }

    /**
     * The file that a name means, in the order of bundlers: relative paths; {@code #names} of the package; {@code paths} and
     * {@code baseUrl} of the nearest tsconfig.json; packages of the workspace. Empty for what is not in the repository: installed
     * packages, the run time's own modules, addresses, and files that are missing.
     */
    public synchronized Optional<Resolved> resolve(RepoPath importer, String name) {
        return resolved.computeIfAbsent(
                new Request(importer.parent(), name), request -> resolve(request.folder(), name, 0));
    }

    private Optional<Resolved> resolve(RepoPath folder, String name, int hops) {
        if (name.isEmpty() || hops > MOST_HOPS) {
            return Optional.empty();
        }
        if (isRelative(name)) {
            return folder.resolve(withoutQuery(name)).flatMap(path -> fileOrFolder(path, hops));
        }
        if (name.startsWith("/")) {
            return packages.around(folder)
                    .flatMap(manifest ->
                            manifest.folder().resolve(withoutQuery(name).substring(1)))
                    .flatMap(path -> fileOrFolder(path, hops));
        }
        return fromImports(folder, name, hops)
                .or(() -> fromTsConfig(folder, withoutQuery(name), hops))
                .or(() -> fromPackage(folder, withoutQuery(name), hops));
    }

    private static boolean isRelative(String name) {
        return name.startsWith("./") || name.startsWith("../") || name.equals(".") || name.equals("..");
    }

    /** Bundlers take {@code ./a.svg?raw} apart. */
    private static String withoutQuery(String name) {
        int query = name.indexOf('?');
        return query < 0 ? name : name.substring(0, query);
    }

    private Optional<Resolved> fileOrFolder(RepoPath path, int hops) {
        Optional<Resolved> file =
                path.isRoot() ? Optional.empty() : files.file(path).map(found -> new Resolved(found, false));
        Optional<Manifest> manifest = hops < MOST_HOPS ? packages.in(path) : Optional.empty();
        return file.or(() -> manifest.flatMap(found -> entry(found, hops)))
                .or(() -> files.index(path).map(found -> new Resolved(found, false)));
    }

    /** A package's main module, for packages that say nothing of {@code exports} and for imports of their folder. */
    private Optional<Resolved> entry(Manifest manifest, int hops) {
        return firstOf(manifest, manifest.entries(), true, hops)
                .or(() -> files.index(manifest.folder()).map(found -> new Resolved(found, false)));
    }

    private Optional<Resolved> fromImports(RepoPath folder, String name, int hops) {
        if (!name.startsWith("#")) {
            return Optional.empty();
        }
        return packages.around(folder).flatMap(manifest -> firstOf(manifest, manifest.imported(name), false, hops));
    }

    private Optional<Resolved> fromTsConfig(RepoPath folder, String name, int hops) {
        return tsConfigs.candidates(name, folder).stream()
                .flatMap(path -> fileOrFolder(path, hops).stream())
                .findFirst();
    }

    private Optional<Resolved> fromPackage(RepoPath folder, String name, int hops) {
        PackageName split = PackageName.of(name);
        return packages.named(split.name(), folder).flatMap(manifest -> inPackage(manifest, split.subpath(), hops));
    }

    private Optional<Resolved> inPackage(Manifest manifest, String subpath, int hops) {
        if (manifest.hasExports()) {
            return firstOf(manifest, manifest.exported(subpath), false, hops);
        }
        return subpath.equals(".")
                ? entry(manifest, hops)
                : manifest.folder().resolve(subpath).flatMap(path -> fileOrFolder(path, hops));
    }

    /** The first target that is there; failing that, the first that a build makes from a source that is there. */
    private Optional<Resolved> firstOf(Manifest manifest, List<String> targets, boolean loose, int hops) {
        for (String target : targets) {
            Optional<Resolved> found = target(manifest, target, loose, hops);
            if (found.isPresent()) {
                return found;
            }
        }
        return targets.stream()
                .flatMap(target -> manifest.folder().resolve(target).stream())
                .flatMap(path -> builtFiles.source(manifest.folder(), path).stream())
                .map(source -> new Resolved(source, true))
                .findFirst();
    }

    private Optional<Resolved> target(Manifest manifest, String target, boolean loose, int hops) {
        if (!loose && !target.startsWith("./")) {
            return resolve(manifest.folder(), target, hops + 1);
        }
        Optional<RepoPath> path = manifest.folder().resolve(target);
        return loose
                ? path.flatMap(found -> found.equals(manifest.folder())
                        ? files.index(found).map(index -> new Resolved(index, false))
                        : fileOrFolder(found, hops + 1))
                : path.flatMap(files::exact).map(found -> new Resolved(found, false));
    }
}
