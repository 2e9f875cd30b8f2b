package dev.pagelift.fix.command;

import dev.pagelift.audit.Finding;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixer;
import dev.pagelift.fix.Safety;
import dev.pagelift.fix.Subject;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;

/** Lets {@code cloudflare/wrangler-action} install a Wrangler that reads what the site needs. */
public final class ActionVersion implements Fixer {

    @Override
    public String name() {
        return "action-version";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        SourceFile file = subject.snapshot().file(finding.at().file()).orElseThrow();
        Route step = WorkflowSteps.at(file, finding.at().span())
                .orElseThrow(() -> new CannotFix("The step in '" + file.path() + "' must be changed by hand."));
        Draft draft = subject.draft();
        draft.edit(file.path(), data -> WranglerOfAction.raise(data, step, subject));
        if (draft.changes().isEmpty()) {
            throw new CannotFix("The step in '" + file.path() + "' names a version itself; raise it by hand.");
        }
        return Optional.of(new Fix(
                name(), "Install a newer Wrangler in '" + file.path() + "'.", Safety.SAFE, draft.edits(), List.of()));
    }
}
