package dev.pagelift.syntax;

import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The data files of a snapshot, each read once, when first asked for. What a file's format does not allow becomes a notice. */
public final class Documents {

    private final Snapshot snapshot;
    private final Map<RepoPath, Document> read = new ConcurrentHashMap<>();

    public Documents(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The document at a path; empty when there is no such file or its name is not that of a format we read. */
    public Optional<Document> document(RepoPath path) {
        return snapshot.file(path).filter(file -> Format.of(path).isPresent()).map(this::document);
    }

    private Document document(SourceFile file) {
        return read.computeIfAbsent(file.path(), path -> {
            Format format = Format.of(path).orElseThrow();
            Document document = snapshot.understand(file, () -> format.read(file), Document.nothing(file));
            document.problems().forEach(problem -> snapshot.notice(notice(file, problem)));
            return document;
        });
    }

    /** A template need not be in its format until somebody has filled it in. */
    private static Notice notice(SourceFile file, Document.Problem problem) {
        Notice.Effect effect = Format.isTemplate(file.path()) ? Notice.Effect.NOTE : Notice.Effect.INCOMPLETE;
        return new Notice("syntax-error", effect, file.locate(problem.span()), problem.message());
    }
}
