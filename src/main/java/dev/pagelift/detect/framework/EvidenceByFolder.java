package dev.pagelift.detect.framework;

import dev.pagelift.catalog.FrameworkKind.Category;
import dev.pagelift.detect.Repository;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings together what packages and files tell about the same folder. */
final class EvidenceByFolder {

    private final Repository repository;
    private final Dependencies dependencies;
    private final Map<RepoPath, Map<String, Evidence>> byFolder = new TreeMap<>();

    EvidenceByFolder(Repository repository) {
        this.repository = repository;
        this.dependencies = new Dependencies(repository);
    }

    /** The evidence in each folder by the framework's id. */
    Map<RepoPath, Map<String, Evidence>> all() {
        dependencies.all().forEach(this::add);
        List<Evidence> apart = new ArrayList<>();
        for (Evidence file : new MarkedFiles(repository).all()) {
            if (evidence(file.folder(), file).isPresent() || hasPackage(file.folder())) {
                add(file);
            } else {
                apart.add(file);
            }
        }
        apart.forEach(file -> join(file, apart));
        byFolder.values().forEach(found -> found.values().removeIf(this::provesNothing));
        return byFolder;
    }

    private Map<String, Evidence> in(RepoPath folder) {
        return byFolder.computeIfAbsent(folder, key -> new LinkedHashMap<>());
    }

    private void add(Evidence evidence) {
        in(evidence.folder()).merge(evidence.kind().id(), evidence, Evidence::and);
    }

    private Optional<Evidence> evidence(RepoPath folder, Evidence same) {
        return Optional.ofNullable(
                byFolder.getOrDefault(folder, Map.of()).get(same.kind().id()));
    }

    private boolean hasPackage(RepoPath folder) {
        return repository.snapshot().file(folder, "package.json").isPresent();
    }

    /**
     * A file in a folder without a package.json belongs to the package above that asks for the framework, as
     * {@code docs/.vitepress} does, unless that package has several such folders or a site of its own.
     */
    private void join(Evidence file, List<Evidence> apart) {
        Optional<Evidence> above = above(file);
        boolean alone = above.isPresent()
                && !(file.pages() && hasSettings(above.get()))
                && apart.stream()
                                .filter(other ->
                                        isSibling(file, other, above.get().folder()))
                                .count()
                        == 1
                && !hasOwnSite(above.get())
                && (above.get().run() || !dependencies.isNoSite(above.get().folder()));
        if (alone) {
            add(file.in(above.get().folder()));
            return;
        }
        above.filter(declared -> !declared.configured() && !hasSettings(declared))
                .ifPresent(
                        declared -> in(declared.folder()).remove(declared.kind().id()));
        add(file);
    }

    /** Whether one of the files that may hold its options, as those of a bundler do, lies beside the package. */
    private boolean hasSettings(Evidence declared) {
        return declared.kind().settings().stream()
                .anyMatch(name ->
                        repository.snapshot().file(declared.folder(), name).isPresent());
    }

    private Optional<Evidence> above(Evidence file) {
        RepoPath at = file.folder();
        while (!at.isRoot()) {
            at = at.parent();
            Optional<Evidence> found = evidence(at, file);
            if (found.isPresent() || hasPackage(at)) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isSibling(Evidence file, Evidence other, RepoPath folder) {
        return other.kind().id().equals(file.kind().id()) && other.folder().isIn(folder);
    }

    private boolean hasOwnSite(Evidence declared) {
        return in(declared.folder()).values().stream()
                .anyMatch(other -> !other.equals(declared)
                        && other.configured()
                        && other.pages()
                        && other.kind().category() != Category.WORKSHOP);
    }

    /** A package that is only asked for may be there for tests, for types, or for the packages below. */
    private boolean provesNothing(Evidence evidence) {
        boolean used = evidence.configured() || evidence.run();
        return !used && (!evidence.pages() || dependencies.isNoSite(evidence.folder()));
    }
}
