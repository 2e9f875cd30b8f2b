package dev.pagelift.detect.framework;

import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.detect.packages.InstalledVersion;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.FrameworkFact.FrameworkOption;
import dev.pagelift.snapshot.RepoPath;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What each folder of a repository is built with, with its options, its adapter and its output directory. */
public final class Frameworks implements Detector {

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        Map<RepoPath, Map<String, Evidence>> byFolder = new EvidenceByFolder(repository).all();
        byFolder.values()
                .forEach(found -> strongest(found.values()).ifPresent(evidence -> tell(repository, evidence, facts)));
    }

    private static Optional<Evidence> strongest(Collection<Evidence> found) {
        Set<String> hidden = new HashSet<>();
        found.forEach(evidence -> hidden.addAll(evidence.kind().supersedes()));
        return found.stream()
                .filter(evidence -> !hidden.contains(evidence.kind().id()))
                .min(Evidence.ORDER);
    }

    private static void tell(Repository repository, Evidence evidence, Consumer<Fact> facts) {
        InstalledVersion version = version(repository, evidence);
        facts.accept(new Framework(
                evidence.at(),
                evidence.kind().id(),
                version.range(),
                version.resolved(),
                version.major(),
                evidence.folder(),
                evidence.sources(),
                evidence.text(),
                evidence.pages()));
        Options options = new Options(repository, evidence);
        options.told().forEach(option -> facts.accept(fact(evidence, option)));
        Optional<Adapters.Found> adapter = new Adapters(repository, evidence, options).find();
        adapter.ifPresent(found -> facts.accept(found.fact()));
        new Outputs(evidence, options, adapter.orElse(null), new BuildTargets(repository))
                .witnesses()
                .forEach(facts);
    }

    private static InstalledVersion version(Repository repository, Evidence evidence) {
        String name = evidence.packageName();
        String range = evidence.version();
        return name == null || range == null
                ? InstalledVersion.foreign(repository, evidence.folder(), evidence.kind())
                : InstalledVersion.npm(repository, evidence.folder(), name, range);
    }

    private static FrameworkOption fact(Evidence evidence, Option option) {
        String value = option.value() != null || option.path() == null
                ? option.value()
                : option.path().toString();
        return new FrameworkOption(
                option.at(),
                evidence.kind().id(),
                option.name(),
                value,
                option.unknown() == null ? "" : option.unknown(),
                evidence.folder());
    }
}
