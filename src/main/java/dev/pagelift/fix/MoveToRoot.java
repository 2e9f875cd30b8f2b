package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;

/** Moves a file to the root of its site. */
final class MoveToRoot implements Fixer {

    @Override
    public String name() {
        return "move-to-root";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        RepoPath from = finding.at().file();
        RepoPath to = subject.site().site().root().resolve(from.name()).orElseThrow();
        if (subject.snapshot().file(to).isPresent()) {
            throw new CannotFix("'" + to + "' is there already; put what '" + from + "' says into it.");
        }
        Draft draft = subject.draft();
        draft.write(to, draft.text(from).orElseThrow());
        draft.delete(from);
        return Optional.of(
                new Fix(name(), "Move '" + from + "' to '" + to + "'.", Safety.SAFE, draft.edits(), List.of()));
    }
}
