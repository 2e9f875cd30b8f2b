package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.fix.worker.Lines;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;

/** Lists a file in {@code .gitignore}. What git tracks already it goes on tracking until somebody tells it otherwise. */
final class IgnoreInGit implements Fixer {

    @Override
    public String name() {
        return "gitignore";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        RepoPath file = finding.at().file();
        RepoPath ignore = file.parent().resolve(".gitignore").orElseThrow();
        Draft draft = subject.draft();
        draft.write(ignore, Lines.appended(draft.text(ignore).orElse(""), List.of("/" + file.name())));
        return draft.changes().isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix(
                        name(),
                        "List '" + file + "' in '" + ignore + "'; then run 'git rm --cached' on it.",
                        Safety.SAFE,
                        draft.edits(),
                        List.of()));
    }
}
