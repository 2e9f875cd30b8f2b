package dev.pagelift.detect;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.FrameworkFact.Witness;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The framework of each folder: by dependency where there is a package.json, by configuration file where there is none. */
final class Frameworks implements Detector {

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        Map<RepoPath, Map<String, Framework>> found = new LinkedHashMap<>();
        for (FrameworkKind kind : FrameworkKind.all()) {
            byConfig(repository, kind, found);
            byDependency(repository, kind, found);
        }
        found.values()
                .forEach(inFolder -> strongest(inFolder).forEach(framework -> {
                    facts.accept(framework);
                    defaultOutput(framework, facts);
                }));
    }

    private static void defaultOutput(Framework framework, Consumer<Fact> facts) {
        String output = FrameworkKind.named(framework.id()).output();
        if (output != null) {
            facts.accept(new OutputWitness(
                    framework.at(),
                    framework.folder(),
                    framework.folder().resolve(output).orElse(null),
                    Witness.FRAMEWORK_DEFAULT,
                    "the default of '" + framework.id() + "'"));
        }
    }

    private static void byDependency(
            Repository repository, FrameworkKind kind, Map<RepoPath, Map<String, Framework>> found) {
        for (Document document : repository.documents("package.json")) {
            for (String name : kind.packages()) {
                for (String table : new String[] {"dependencies", "devDependencies"}) {
                    document.root()
                            .get(table)
                            .flatMap(t -> t.member(name))
                            .ifPresent(member -> add(
                                    found,
                                    new Framework(
                                            document.locate(member),
                                            kind.id(),
                                            member.value().string().orElse(null),
                                            document.file().path().parent(),
                                            "depends on '" + name + "'")));
                }
            }
        }
    }

    private static void byConfig(
            Repository repository, FrameworkKind kind, Map<RepoPath, Map<String, Framework>> found) {
        for (SourceFile file : repository.named(kind.configs().toArray(String[]::new))) {
            add(
                    found,
                    new Framework(
                            Location.startOf(file.path()),
                            kind.id(),
                            null,
                            file.path().parent(),
                            "has '" + file.path().name() + "'"));
        }
    }

    private static void add(Map<RepoPath, Map<String, Framework>> found, Framework framework) {
        found.computeIfAbsent(framework.folder(), folder -> new LinkedHashMap<>())
                .put(framework.id(), framework);
    }

    private static List<Framework> strongest(Map<String, Framework> inFolder) {
        Set<String> hidden = new HashSet<>();
        inFolder.keySet().forEach(id -> hidden.addAll(FrameworkKind.named(id).supersedes()));
        return inFolder.values().stream()
                .filter(framework -> !hidden.contains(framework.id()))
                .toList();
    }
}
