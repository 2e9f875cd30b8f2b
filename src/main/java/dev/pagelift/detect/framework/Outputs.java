package dev.pagelift.detect.framework;

import dev.pagelift.catalog.AdapterKind;
import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.catalog.FrameworkKind.Variant;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.FrameworkFact.Witness;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the build of one framework in one folder writes, as far as its configuration and its adapter tell. */
final class Outputs {

    private final FrameworkKind kind;
    private final Evidence evidence;
    private final Options options;
    private final Adapters.@Nullable Found adapter;
    private final BuildTargets targets;

    Outputs(Evidence evidence, Options options, Adapters.@Nullable Found adapter, BuildTargets targets) {
        this.targets = targets;
        this.kind = evidence.kind();
        this.evidence = evidence;
        this.options = options;
        this.adapter = adapter;
    }

    /** What the configuration says, and the default in any case where there is one. */
    List<OutputWitness> witnesses() {
        return Stream.of(configured(), byDefault()).flatMap(Optional::stream).toList();
    }

    private Optional<OutputWitness> configured() {
        if (adapter != null && adapter.kind().own()) {
            return ofAdapter(adapter);
        }
        return ofTargets()
                .or(() -> option("output-dir", sources(), ""))
                .or(() -> option("build-dir", sources(), "/" + lastSegment()))
                .or(() -> option("project-dir", evidence.folder(), ""))
                .or(() -> option("scripts-dir", sources(), "/.."))
                .or(this::ofVariable)
                .map(this::withinAdapters)
                .or(this::ofVariant)
                .or(this::ofCall)
                .or(() -> Optional.ofNullable(adapter).flatMap(this::ofAdapter))
                .or(this::ofRoot);
    }

    private Optional<OutputWitness> option(String name, RepoPath folder, String suffix) {
        return options.one(name).map(option -> witness(option, folder, suffix));
    }

    private OutputWitness witness(Option option, RepoPath folder, String suffix) {
        RepoPath path = option.path() != null
                ? option.path().resolve("." + suffix).orElse(null)
                : Optional.ofNullable(option.value())
                        .flatMap(value -> folder.resolve(value + suffix))
                        .orElse(null);
        return witness(option.at(), path, reason(option, path));
    }

    private Optional<OutputWitness> ofVariable() {
        return kind.variables().stream()
                .flatMap(name -> options.variable(name).stream())
                .map(option -> witness(option, evidence.folder(), ""))
                .findFirst();
    }

    /** An argument that the adapter is given in the configuration. */
    private Optional<OutputWitness> ofCall() {
        List<String> names = adapter == null ? List.of() : adapter.kind().options();
        return names.stream()
                .flatMap(name -> options.argument("adapter", name).stream())
                .map(option -> witness(option, evidence.sources(), ""))
                .findFirst();
    }

    private Optional<OutputWitness> ofTargets() {
        return targets.output(evidence)
                .map(found -> new OutputWitness(
                        found.at(), evidence.folder(), found.path(), found.witness(), found.reason()));
    }

    private String reason(Option option, @Nullable RepoPath path) {
        if (option.unknown() != null) {
            return option.unknown();
        }
        return path == null ? "it lies outside of the repository" : "an option of " + kind.name();
    }

    /** The folder that the option for the output directory is relative to. */
    private RepoPath sources() {
        return options.one("root")
                .flatMap(option -> option.path() != null
                        ? Optional.of(option.path())
                        : Optional.ofNullable(option.value()).flatMap(evidence.sources()::resolve))
                .orElse(evidence.sources());
    }

    private String lastSegment() {
        return RepoPath.of(Objects.requireNonNullElse(kind.output(), ".")).name();
    }

    private Optional<OutputWitness> ofVariant() {
        return kind.variants().stream()
                .flatMap(variant -> Stream.concat(ofValue(variant).stream(), ofFile(variant).stream()))
                .findFirst();
    }

    private Optional<OutputWitness> ofValue(Variant variant) {
        return Optional.ofNullable(variant.option())
                .flatMap(options::one)
                .filter(option -> Objects.equals(option.value(), variant.value()))
                .flatMap(option -> witness(variant, option.at(), "the option '" + variant.value() + "'"));
    }

    private Optional<OutputWitness> ofFile(Variant variant) {
        return options.file(variant.files())
                .map(SourceFile::path)
                .flatMap(file ->
                        witness(variant, Location.startOf(file), "a build that '" + file.name() + "' configures"));
    }

    private Optional<OutputWitness> witness(Variant variant, Location at, String reason) {
        return evidence.sources().resolve(variant.output()).map(path -> witness(at, path, reason));
    }

    private Optional<OutputWitness> ofAdapter(Adapters.Found found) {
        return Optional.ofNullable(outputOf(found))
                .flatMap(evidence.sources()::resolve)
                .map(path -> witness(found.fact().at(), path, "'" + found.kind().id() + "'"));
    }

    private @Nullable String outputOf(Adapters.Found found) {
        AdapterKind of = found.kind();
        if (of.configuredOutput() != null && found.fact().configures()) {
            return of.configuredOutput();
        }
        boolean below =
                of.output() == null && of.within() != null && !lastSegment().equals(of.within());
        return below ? kind.output() + "/" + of.within() : of.output();
    }

    private OutputWitness withinAdapters(OutputWitness witness) {
        String within = adapter == null ? null : adapter.kind().within();
        RepoPath path = witness.outputDir();
        return within == null || path == null || lastSegment().equals(within)
                ? witness
                : witness(witness.at(), path.resolve(within).orElseThrow(), witness.reason());
    }

    /** Only the folder of the sources is moved, and the output with it. */
    private Optional<OutputWitness> ofRoot() {
        RepoPath sources = sources();
        return sources.equals(evidence.sources())
                ? Optional.empty()
                : options.one("root")
                        .flatMap(option -> Optional.ofNullable(kind.output())
                                .flatMap(sources::resolve)
                                .map(path -> witness(option.at(), path, "an option of " + kind.name())));
    }

    private OutputWitness witness(Location at, @Nullable RepoPath path, String reason) {
        return new OutputWitness(at, evidence.folder(), path, Witness.FRAMEWORK_CONFIG, reason);
    }

    private Optional<OutputWitness> byDefault() {
        return Optional.ofNullable(kind.output())
                .flatMap(evidence.sources()::resolve)
                .map(path -> new OutputWitness(
                        evidence.at(),
                        evidence.folder(),
                        path,
                        Witness.FRAMEWORK_DEFAULT,
                        "the default of " + kind.name()));
    }
}
