package dev.pagelift.detect.framework;

import dev.pagelift.catalog.AdapterKind;
import dev.pagelift.catalog.AdapterKind.Choice;
import dev.pagelift.detect.Repository;
import dev.pagelift.detect.packages.InstalledVersion;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what makes the build of one framework in one folder run on a host. */
final class Adapters {

    /** An adapter, and the option that chose it where one did. */
    record Found(AdapterKind kind, Adapter fact, @Nullable Option chosenBy) {}

    private final Repository repository;
    private final Evidence evidence;
    private final Options options;
    private final Optional<Document> manifest;

    Adapters(Repository repository, Evidence evidence, Options options) {
        this.repository = repository;
        this.evidence = evidence;
        this.options = options;
        this.manifest = evidence.folder().resolve("package.json").flatMap(repository::document);
    }

    /** The adapter in use: what the configuration names comes before what is only installed. */
    Optional<Found> find() {
        return byOption().or(this::byPlugin).or(this::byFolder).or(this::byDependency);
    }

    private Stream<AdapterKind> kinds(Choice choice) {
        return AdapterKind.of(evidence.kind().id()).stream().filter(kind -> kind.by() == choice);
    }

    private Optional<Found> byOption() {
        return Stream.of("adapter", "preset", "target")
                .flatMap(name -> options.one(name).stream())
                .flatMap(option -> named(option, Choice.OPTION).stream())
                .findFirst();
    }

    private Optional<Found> byPlugin() {
        return options.all("plugin").stream()
                .flatMap(option -> named(option, Choice.PLUGIN).stream())
                .findFirst();
    }

    private Optional<Found> named(Option option, Choice choice) {
        String value = option.value();
        return value == null
                ? Optional.empty()
                : kinds(choice)
                        .filter(kind -> kind.isNamed(value))
                        .findFirst()
                        .map(kind -> new Found(kind, fact(kind, place(kind, option), dependency(kind)), option));
    }

    /** A package is shown where it is imported, a preset where it is named. */
    private Location place(AdapterKind kind, Option option) {
        RepoPath file = option.at().file();
        return repository.script(file).filter(script -> kind.isPackage()).stream()
                .flatMap(script -> script.imports().stream())
                .filter(imported -> kind.isNamed(imported.module()))
                .flatMap(imported -> repository.snapshot().file(file).stream()
                        .map(source -> source.locate(imported.node().span())))
                .findFirst()
                .orElse(option.at());
    }

    private Optional<Found> byFolder() {
        return kinds(Choice.FOLDER)
                .flatMap(kind -> evidence.folder().resolve("adapters/" + kind.id()).stream()
                        .filter(repository.snapshot()::hasFolder)
                        .map(folder ->
                                repository.snapshot().filesIn(folder).iterator().next())
                        .map(file ->
                                new Found(kind, fact(kind, Location.startOf(file.path()), Optional.empty()), null)))
                .findFirst();
    }

    private Optional<Found> byDependency() {
        return kinds(Choice.DEPENDENCY)
                .flatMap(kind -> dependency(kind).stream()
                        .map(member -> new Found(
                                kind, fact(kind, manifest.orElseThrow().locate(member), Optional.of(member)), null)))
                .findFirst();
    }

    private Optional<Node.Member> dependency(AdapterKind kind) {
        return manifest.flatMap(document -> Stream.of("dependencies", "devDependencies")
                .flatMap(table -> document.root().get(table).flatMap(node -> node.member(kind.packageName())).stream())
                .findFirst());
    }

    /** The packages at the top of a workspace serve those below. */
    private boolean isAskedForAbove(String name) {
        for (RepoPath at = evidence.folder(); !at.isRoot(); at = at.parent()) {
            Optional<Node> root = at.parent()
                    .resolve("package.json")
                    .flatMap(repository::document)
                    .map(Document::root);
            if (root.stream()
                    .anyMatch(node -> node.get("dependencies", name).isPresent()
                            || node.get("devDependencies", name).isPresent())) {
                return true;
            }
        }
        return false;
    }

    private Adapter fact(AdapterKind kind, Location at, Optional<Node.Member> dependency) {
        InstalledVersion version = dependency
                .flatMap(member -> member.value().string())
                .map(range -> InstalledVersion.npm(repository, evidence.folder(), kind.packageName(), range))
                .orElse(InstalledVersion.UNKNOWN);
        boolean pages = kind.host().equals("pages") || kind.host().equals("cloudflare");
        return new Adapter(
                at,
                evidence.kind().id(),
                kind.id(),
                version.range(),
                version.major(),
                kind.host(),
                pages && isBefore(version, kind.pagesUntil()),
                kind.configuresFrom() != null && !isBefore(version, kind.configuresFrom()),
                dependency.isPresent() || !kind.isPackage() || isAskedForAbove(kind.packageName()),
                evidence.folder());
    }

    /** An unknown version is taken for a new one. */
    private static boolean isBefore(InstalledVersion version, @Nullable String limit) {
        return limit == null
                || version.lowest().map(known -> known.isBefore(limit)).orElse(false);
    }
}
