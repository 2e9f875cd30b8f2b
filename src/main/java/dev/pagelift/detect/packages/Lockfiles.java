package dev.pagelift.detect.packages;

import dev.pagelift.detect.Repository;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.PackageVersion;
import dev.pagelift.syntax.Route;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

    /** Keys of a package.json with versions that all get. A workspace file of pnpm can have some too. */
    private static final List<Route> FORCING =
            List.of(Route.of("overrides"), Route.of("resolutions"), Route.of("pnpm", "overrides"));

    /** In bytes. */
    private static final int LARGEST = 20 << 20;

    /**
     * What the lock files say of a package.
     *
     * @param version the one it gets, or null
     * @param outdated where there is none that fits: the one in a lock file beside its package.json that is before all that the range
     *     allows, or null
     */
    record Locked(@Nullable String version, @Nullable String outdated) {}

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
    synchronized Locked npm(RepoPath folder, String name, String range) {
        Optional<PackageVersion> least = PackageVersion.lowest(range);
        return resolved(
                folder,
                name,
                range,
                OF_NPM,
                version -> least.isEmpty() || !isBefore(version, least.get()) || isForced(folder, name));
    }

    private static boolean isBefore(String version, PackageVersion least) {
        return PackageVersion.lowest(version)
                .filter(number -> number.compareTo(least) < 0)
                .isPresent();
    }

    /** Whether the package.json of a folder, or one around it, gives everybody another version than they ask for. */
    private boolean isForced(RepoPath folder, String name) {
        for (RepoPath at = folder; ; at = at.parent()) {
            boolean forced = at.resolve("package.json").flatMap(repository::document).stream()
                    .flatMap(manifest -> FORCING.stream().flatMap(key -> key.in(manifest.root()).stream()))
                    .flatMap(table -> table.members().keySet().stream())
                    .anyMatch(key -> key.contains(name));
            if (forced || at.isRoot()) {
                return forced;
            }
        }
    }

    synchronized Optional<String> gem(RepoPath folder, String name) {
        wanted.add(name);
        return Optional.ofNullable(
                resolved(folder, name, "", OF_RUBY, version -> true).version());
    }

    synchronized Optional<String> python(RepoPath folder, String name) {
        wanted.add(name);
        return Optional.ofNullable(
                resolved(folder, name, "", OF_PYTHON, version -> true).version());
    }

    /**
     * The nearest lock files around a folder count: a package of a workspace has none of its own. Of several that lie beside each
     * other, one that nobody keeps up has versions that no longer fit.
     */
    private Locked resolved(
            RepoPath folder, String name, String range, Map<String, LockFormat> formats, Predicate<String> fits) {
        for (RepoPath at = folder; ; at = at.parent()) {
            boolean found = false;
            String outdated = null;
            for (Map.Entry<String, LockFormat> format : formats.entrySet()) {
                Optional<SourceFile> file = repository.snapshot().file(at, format.getKey());
                if (file.isPresent()) {
                    found = true;
                    String version = read(file.get(), format.getValue())
                            .version(folder.within(at), name, range)
                            .orElse(null);
                    if (version != null && fits.test(version)) {
                        return new Locked(version, null);
                    }
                    outdated = outdated == null && at.equals(folder) ? version : outdated;
                }
            }
            if (found || at.isRoot()) {
                return new Locked(null, outdated);
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
