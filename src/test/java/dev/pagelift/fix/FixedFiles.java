package dev.pagelift.fix;

import dev.pagelift.fix.FixResult.Left;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.SourceException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A repository that lives in a test, and what all fixes make of it. */
public record FixedFiles(FixResult result) {

    /** With the edits that a person must review, or without. */
    public static FixedFiles of(Map<String, String> files, boolean review) throws SourceException {
        return new FixedFiles(FixRun.fix(
                InMemory.of(files),
                Limits.DEFAULT,
                RuleSet.builtIn(),
                new Selection(Set.of()),
                new Choices(Choices.Functions.COMPILED, false, review)));
    }

    /** The text of a file that was changed. */
    public String text(String file) {
        return result.changes().stream()
                .filter(change -> change.file().toString().equals(file))
                .map(change -> String.valueOf(change.after()))
                .findFirst()
                .orElse("not changed");
    }

    public List<String> changed() {
        return result.changes().stream().map(change -> change.file().toString()).toList();
    }

    /** Why findings stay. */
    public List<String> reasons() {
        return result.left().stream().map(Left::why).distinct().toList();
    }
}
