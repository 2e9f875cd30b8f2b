package dev.pagelift.fix;

import dev.pagelift.fix.data.CannotEdit;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Format;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The files of a repository while a fixer changes them. The repository itself stays as it is. */
public final class Draft {

    private final Snapshot snapshot;
    /** Empty for a file that goes. */
    private final TreeMap<RepoPath, Optional<String>> texts = new TreeMap<>();

    /** Data files as the last change left them, so that the next one need not read them again. */
    private final Map<RepoPath, EditableData> open = new HashMap<>();

    public Draft(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The text as it is now; empty when there is no such file. */
    public Optional<String> text(RepoPath file) {
        Optional<String> own = texts.get(file);
        return own != null ? own : original(file);
    }

    private Optional<String> original(RepoPath file) {
        return snapshot.file(file).map(SourceFile::text);
    }

    /** Changes or makes a file. */
    public void write(RepoPath file, String text) {
        put(file, Optional.of(text));
    }

    public void delete(RepoPath file) {
        put(file, Optional.empty());
    }

    /**
     * Gives a file a text.
     *
     * @param text empty when the file goes
     */
    public void put(RepoPath file, Optional<String> text) {
        texts.put(file, text);
    }

    /** Changes a file that exists, in its own notation. */
    public void edit(RepoPath file, Consumer<EditableData> change) {
        EditableData data = open(file, text(file).orElseThrow());
        try {
            change.accept(data);
            data.check();
        } catch (CannotEdit e) {
            throw new CannotFix("'" + file + "' must be changed by hand: " + e.getMessage() + ".");
        }
        write(file, data.text());
        open.put(file, data);
    }

    /** Taken out while it changes: what a failed change leaves is not gone on with. */
    private EditableData open(RepoPath file, String text) {
        EditableData last = open.remove(file);
        if (last != null && last.text().equals(text)) {
            return last;
        }
        return Format.of(file)
                .flatMap(format -> EditableData.of(format, text))
                .orElseThrow(() -> new CannotFix("'" + file + "' has syntax errors, so nothing in it was changed."));
    }

    /** The files that differ, sorted. */
    public List<Change> changes() {
        return texts.entrySet().stream()
                .map(entry -> new Change(
                        entry.getKey(),
                        original(entry.getKey()).orElse(null),
                        entry.getValue().orElse(null)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    public List<Edit> edits() {
        return changes().stream().flatMap(change -> change.edits().stream()).toList();
    }
}
