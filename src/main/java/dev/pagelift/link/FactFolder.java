package dev.pagelift.link;

import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.WrittenConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.FrameworkFact.PackageManager;
import dev.pagelift.fact.HostFact.HostUse;
import dev.pagelift.snapshot.RepoPath;
import java.util.Objects;

/** The folder that a fact is about, which is not always the one it is found in. */
final class FactFolder {

    private FactFolder() {}

    /** @param separate folders that are sites of their own, whatever is around them */
    static RepoPath of(Fact fact, SeparateProjects separate) {
        if (fact instanceof Command command) {
            return command.folder();
        }
        if (fact instanceof BindingUsed use && !use.file().isIn(use.project())) {
            return use.project();
        }
        if (fact instanceof OutputWitness witness) {
            return Objects.requireNonNullElse(separate.root(witness.outputDir()), witness.folder());
        }
        if (fact instanceof PackageManager manager) {
            return manager.folder();
        }
        if (fact instanceof ActionStep step) {
            return step.folder();
        }
        if (fact instanceof BindingDeclared binding) {
            return binding.file().parent();
        }
        if (fact instanceof WrittenConfig written) {
            return written.file().parent();
        }
        return fact instanceof HostUse use ? use.folder() : fact.at().file().parent();
    }
}
