package dev.pagelift.detect;

import dev.pagelift.script.Dialect;
import dev.pagelift.script.Problem;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Embedded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The scripts of a snapshot, those in components and pages included, each file's read once. What cannot be read becomes a notice. */
final class Scripts {

    /** The scripts of one file: the module it is to others, and those that only run in a browser. */
    private record Read(Optional<Script> module, List<Script> all) {

        static final Read NOTHING = new Read(Optional.empty(), List.of());
    }

    private final Snapshot snapshot;
    private final Map<RepoPath, Read> read = new ConcurrentHashMap<>();

    Scripts(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Optional<Script> module(RepoPath path) {
        return read(path).module;
    }

    List<Script> all(RepoPath path) {
        return read(path).all;
    }

    private Read read(RepoPath path) {
        boolean readable = Dialect.of(path).isPresent() || Embedded.isIn(path);
        return readable
                ? snapshot.file(path)
                        .map(file -> read.computeIfAbsent(path, key -> read(file)))
                        .orElse(Read.NOTHING)
                : Read.NOTHING;
    }

    private Read read(SourceFile file) {
        Optional<Dialect> dialect = Dialect.of(file.path());
        Read found = dialect.isPresent() ? whole(file, dialect.get()) : parts(file);
        found.all.forEach(script -> notices(file, script));
        return found;
    }

    private Read whole(SourceFile file, Dialect dialect) {
        if (dialect == Dialect.JAVASCRIPT && Script.isFlow(file.text())) {
            notice(
                    "flow-file",
                    Notice.Effect.NOTE,
                    Location.startOf(file.path()),
                    "The file is written in Flow, whose types Pagelift does not read, so nothing in it was audited.");
            return Read.NOTHING;
        }
        Script script = Script.parse(file.text(), dialect);
        return new Read(Optional.of(script), List.of(script));
    }

    private static Read parts(SourceFile file) {
        List<Embedded> parts = Embedded.in(file.path(), file.text());
        List<Script> scripts = parts.stream()
                .map(part -> Script.parse(file.text(), part.spans(), dialect(part)))
                .toList();
        boolean hasModule = !parts.isEmpty() && parts.get(0).role() != Embedded.Role.PAGE;
        return new Read(hasModule ? Optional.of(scripts.get(0)) : Optional.empty(), scripts);
    }

    private static Dialect dialect(Embedded part) {
        return switch (part.language()) {
            case "ts" -> Dialect.TYPESCRIPT;
            case "tsx" -> Dialect.TSX;
            default -> Dialect.JAVASCRIPT;
        };
    }

    private void notices(SourceFile file, Script script) {
        for (Problem stretch : script.givenUp()) {
            notice("script-too-complex", Notice.Effect.INCOMPLETE, file.locate(stretch.at()), stretch.message());
        }
        if (script.givenUp().isEmpty() && !script.problems().isEmpty()) {
            Problem first = script.problems().get(0);
            notice(
                    "script-error",
                    Notice.Effect.NOTE,
                    file.locate(first.at()),
                    first.message() + " The statement around it may have been misread.");
        }
    }

    private void notice(String kind, Notice.Effect effect, Location at, String message) {
        snapshot.notice(new Notice(kind, effect, at, message));
    }
}
