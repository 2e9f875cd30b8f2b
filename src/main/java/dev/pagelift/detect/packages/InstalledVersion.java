package dev.pagelift.detect.packages;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.detect.Repository;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.PackageVersion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a package a project has.
 *
 * @param range what it asks for, or null
 * @param resolved what the lock file holds, or null
 * @param outdated what it holds when that is before all that is asked for, so that the one or the other must change; else null
 */
public record InstalledVersion(
        @Nullable String range,
        @Nullable String resolved,
        @Nullable String outdated) {

    public static final InstalledVersion UNKNOWN = new InstalledVersion(null, null);

    InstalledVersion(@Nullable String range, @Nullable String resolved) {
        this(range, resolved, null);
    }

    /** That of an npm package that the package.json of a folder asks for. */
    public static InstalledVersion npm(Repository repository, RepoPath folder, String name, String range) {
        Lockfiles.Locked locked = repository.lockfiles().npm(folder, name, range);
        return new InstalledVersion(range, locked.version(), locked.outdated());
    }

    /** That of a framework which is a package of Ruby, Python or Go. */
    public static InstalledVersion foreign(Repository repository, RepoPath folder, FrameworkKind kind) {
        if (kind.gem() != null) {
            return new InstalledVersion(
                    DeclaredRange.gem(repository, folder, kind.gem()).orElse(null),
                    repository.lockfiles().gem(folder, kind.gem()).orElse(null));
        }
        if (kind.python() != null) {
            return new InstalledVersion(
                    DeclaredRange.python(repository, folder, kind.python()).orElse(null),
                    repository.lockfiles().python(folder, kind.python()).orElse(null));
        }
        if (kind.go() != null) {
            // A go.mod asks for the version that is built with.
            String version = DeclaredRange.go(repository, folder, kind.go()).orElse(null);
            return new InstalledVersion(version, version);
        }
        return UNKNOWN;
    }

    /** The version itself, else the lowest that it can be. */
    public Optional<PackageVersion> lowest() {
        return Optional.ofNullable(resolved)
                .or(() -> Optional.ofNullable(range))
                .flatMap(PackageVersion::lowest);
    }

    public @Nullable Integer major() {
        return lowest().map(PackageVersion::major).orElse(null);
    }
}
