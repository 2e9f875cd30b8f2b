package dev.pagelift.fix;

import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file before and after.
 *
 * @param before null when the file is new
 * @param after null when the file goes
 */
public record Change(
        RepoPath file, @Nullable String before, @Nullable String after) {

    /** The smallest edits that make the one text out of the other. */
    List<Edit> edits() {
        if (after == null) {
            return List.of(new Edit.Delete(file));
        }
        if (before == null) {
            return List.of(new Edit.Create(file, after));
        }
        return TextDiff.replacements(file, before, after);
    }
}
