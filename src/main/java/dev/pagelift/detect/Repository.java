package dev.pagelift.detect;

import dev.pagelift.detect.module.ModuleGraph;
import dev.pagelift.detect.module.Modules;
import dev.pagelift.detect.packages.Lockfiles;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Documents;
import dev.pagelift.syntax.JavaSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A snapshot as detectors see it: files by name, each parsed once. Detectors cannot reach the disk. Safe to use from several threads. */
public final class Repository {

    private final Snapshot snapshot;
    private final Documents documents;
    private final ModuleGraph modules;
    private final Scripts scripts;
    private final Map<String, List<SourceFile>> byName = new HashMap<>();
    private final Map<RepoPath, Optional<JavaSource>> javaSources = new ConcurrentHashMap<>();
    private @Nullable Lockfiles lockfiles;

    public Repository(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.documents = new Documents(snapshot);
        this.scripts = new Scripts(snapshot);
        this.modules = new ModuleGraph(new Modules(snapshot, documents), this::script);
        for (SourceFile file : snapshot.files()) {
            byName.computeIfAbsent(file.path().name(), name -> new ArrayList<>())
                    .add(file);
        }
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Every file with one of these names, anywhere, sorted by path. */
    public List<SourceFile> named(String... names) {
        return Stream.of(names)
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .toList();
    }

    /** The data files with one of these names, read. */
    public List<Document> documents(String... names) {
        return named(names).stream()
                .flatMap(file -> document(file.path()).stream())
                .toList();
    }

    /**
     * The module at a path, parsed once: a script, the scripts of a Vue or Svelte component, or the frontmatter of an Astro
     * component. Empty when there is no such file, when it is of another kind, and for Flow.
     */
    public Optional<Script> script(RepoPath path) {
        return scripts.module(path);
    }

    /** All scripts of a file: the {@link #script} first, then those that a page runs in the browser. */
    public List<Script> scripts(RepoPath path) {
        return scripts.all(path);
    }

    /** A Java source file; one that cannot be read is told in a notice. */
    public Optional<JavaSource> java(RepoPath path) {
        return javaSources.computeIfAbsent(path, this::readJava);
    }

    private Optional<JavaSource> readJava(RepoPath path) {
        Optional<JavaSource> source = snapshot.file(path).flatMap(file -> JavaSource.parse(file.text()));
        if (source.isEmpty()) {
            snapshot.notice(new Notice(
                    "java-unread",
                    Notice.Effect.INCOMPLETE,
                    Location.startOf(path),
                    "This Java file is too large or too deeply nested to be read."));
        }
        return source;
    }

    /** The scripts as modules: which file an import means, and where values come from across files. */
    public ModuleGraph modules() {
        return modules;
    }

    /** The versions that lock files hold. */
    public synchronized Lockfiles lockfiles() {
        if (lockfiles == null) {
            lockfiles = new Lockfiles(this);
        }
        return lockfiles;
    }

    public Optional<Document> document(RepoPath path) {
        return documents.document(path);
    }
}
