package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.fix.worker.PublishedSource;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;

/** Moves an {@code .assetsignore} to where Wrangler looks for it. */
final class MoveAssetsIgnore implements Fixer {

    @Override
    public String name() {
        return "move-assetsignore";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        RepoPath from = finding.at().file();
        RepoPath to = PublishedSource.of(subject).resolve(from.name()).orElseThrow();
        Draft draft = subject.draft();
        if (draft.text(to).isPresent()) {
            throw new CannotFix("'" + to + "' is there already; put what '" + from + "' says into it.");
        }
        draft.write(to, draft.text(from).orElseThrow());
        draft.delete(from);
        return Optional.of(
                new Fix(name(), "Move '" + from + "' to '" + to + "'.", Safety.SAFE, draft.edits(), List.of()));
    }
}
