package dev.pagelift.link;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.snapshot.RepoPath;
import java.util.Comparator;
import java.util.List;

/** How a site is built, from the most trusted witness for its output directory. */
final class Builds {

    private Builds() {}

    static List<Fact> of(Deployable deployable, Facts facts) {
        RepoPath root = deployable.root();
        return facts.all(OutputWitness.class).stream()
                .min(Comparator.comparing(OutputWitness::witness)
                        .thenComparing(witness -> !witness.folder().equals(root)))
                .<List<Fact>>map(witness -> List.of(build(root, facts, witness)))
                .orElse(List.of());
    }

    private static Build build(RepoPath root, Facts facts, OutputWitness witness) {
        String command = facts.first(Framework.class)
                .map(framework -> FrameworkKind.named(framework.id()).command())
                .orElse(null);
        return new Build(
                witness.at(), command, witness.outputDir(), witness.witness().reason(), root);
    }
}
