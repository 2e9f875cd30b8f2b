package dev.pagelift.detect.packages;

import dev.pagelift.detect.Repository;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The versions that the lock files of a repository hold; each file is read once, when somebody asks for one of its packages. */
public final class Lockfiles {

    private static final Map<String, LockFormat> OF_NPM = new LinkedHashMap<>();
    private static final Map<String, LockFormat> OF_RUBY = Map.of("Gemfile.lock", new GemLock());
    private static final Map<String, LockFormat> OF_PYTHON = new LinkedHashMap<>();

    static {
        OF_NPM.put("pnpm-lock.yaml", new PnpmLock());
        OF_NPM.put("yarn.lock", new YarnLock());
        OF_NPM.put("bun.lock", new BunLock());
        OF_NPM.put("package-lock.json", new NpmLock());
        OF_NPM.put("npm-shrinkwrap.json", new NpmLock());
        OF_NPM.put("deno.lock", new DenoLock());
        OF_PYTHON.put("uv.lock", new TomlLock());
        OF_PYTHON.put("poetry.lock", new TomlLock());
        OF_PYTHON.put("pdm.lock", new TomlLock());
        OF_PYTHON.put("Pipfile.lock", new PipLock());
    }

    /** In bytes. */
    private static final int LARGEST = 20 << 20;

    private final Repository repository;
    private final Set<String> wanted = new HashSet<>();
    private final Map<RepoPath, LockedVersions> read = new HashMap<>();

    public Lockfiles(Repository repository) {
        this.repository = repository;
        for (Document document : repository.documents("package.json")) {
            for (String table : NpmPackages.TABLES) {
                document.root()
                        .get(table)
                        .ifPresent(node -> wanted.addAll(node.members().keySet()));
            }
        }
    }

    /** The version of an npm package that the package.json of a folder gets for a range. */
    public synchronized Optional<String> npm(RepoPath folder, String name, String range) {
        return resolved(folder, name, range, OF_NPM);
    }

    synchronized Optional<String> gem(RepoPath folder, String name) {
        wanted.add(name);
        return resolved(folder, name, "", OF_RUBY);
    }

    synchronized Optional<String> python(RepoPath folder, String name) {
        wanted.add(name);
        return resolved(folder, name, "", OF_PYTHON);
    }

    /** The nearest lock file around a folder counts: a package of a workspace has none of its own. */
    private Optional<String> resolved(RepoPath folder, String name, String range, Map<String, LockFormat> formats) {
        for (RepoPath at = folder; ; at = at.parent()) {
            for (Map.Entry<String, LockFormat> format : formats.entrySet()) {
                Optional<SourceFile> file = repository.snapshot().file(at, format.getKey());
                if (file.isPresent()) {
                    return read(file.get(), format.getValue()).version(folder.within(at), name, range);
                }
            }
            if (at.isRoot()) {
                return Optional.empty();
            }
        }
    }

    private LockedVersions read(SourceFile file, LockFormat format) {
        return read.computeIfAbsent(file.path(), path -> {
            LockedVersions versions = new LockedVersions(wanted);
            if (file.size() <= LARGEST) {
                format.read(new Lines(file.text()), versions);
            } else {
                repository.snapshot().notice(tooLarge(file));
            }
            return versions;
        });
    }

    private static Notice tooLarge(SourceFile file) {
        return new Notice(
                "lock-file-too-large",
                Notice.Effect.NOTE,
                Location.startOf(file.path()),
                "The lock file has more than " + LARGEST
                        + " bytes, so versions are taken from the ranges that are asked for.");
    }
}
