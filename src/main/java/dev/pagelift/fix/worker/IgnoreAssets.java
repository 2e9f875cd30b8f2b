package dev.pagelift.fix.worker;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.AssetFact.AssetsIgnore;
import dev.pagelift.fact.AssetFact.NewlyPublished;
import dev.pagelift.fact.AssetFact.PublishedFolder;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixer;
import dev.pagelift.fix.Safety;
import dev.pagelift.fix.Subject;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;

/** Lists in {@code .assetsignore} what a Worker must not publish. */
public final class IgnoreAssets implements Fixer {

    @Override
    public String name() {
        return "assets-ignore";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        if (finding.fact() instanceof AssetsIgnore ignore) {
            return fix(ignore.file(), ignore.unlisted(), subject);
        }
        if (finding.fact() instanceof NewlyPublished) {
            RepoPath file = PublishedSource.of(subject).resolve(".assetsignore").orElseThrow();
            return fix(file, AssetsIgnoreStep.LEFT_OUT_ANYWHERE, subject);
        }
        return finding.fact() instanceof PublishedFolder folder
                ? fix(folder.folder().resolve(".assetsignore").orElseThrow(), folder.exposed(), subject)
                : Optional.empty();
    }

    private Optional<Fix> fix(RepoPath file, List<String> entries, Subject subject) {
        Draft draft = subject.draft();
        draft.write(file, Lines.appended(draft.text(file).orElse(""), entries));
        return Optional.of(new Fix(
                name(), "List in '" + file + "' what must not be published.", Safety.SAFE, draft.edits(), List.of()));
    }
}
