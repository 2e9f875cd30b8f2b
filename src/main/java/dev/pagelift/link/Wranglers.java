package dev.pagelift.link;

import dev.pagelift.cloudflare.wrangler.ConfigRole;
import dev.pagelift.cloudflare.wrangler.KeyStatus;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.WranglerVersion;
import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.PackageVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which versions of Wrangler a site works with. */
final class Wranglers {

    /** The package, and the one that had the first generation. */
    static final Set<String> PACKAGES = Set.of("wrangler", "@cloudflare/wrangler");

    /** Keys of a configuration that no later generation has read. */
    private static final Set<String> OF_THE_FIRST = Set.of("type", "webpack_config", "kv-namespaces");

    private Wranglers() {}

    /** Every version that package.json, a command or a step of CI that runs names. */
    static List<WranglerVersion> of(SiteView site) {
        List<WranglerVersion> versions = new ArrayList<>();
        for (Dependency dependency : site.facts().all(Dependency.class)) {
            if (PACKAGES.contains(dependency.name())) {
                String version = dependency.resolved() == null ? dependency.range() : dependency.resolved();
                String by = dependency.resolved() == null ? "'package.json' asks for" : "The lock file has";
                add(versions, dependency.at(), version, by, dependency.file());
            }
        }
        for (Command command : site.facts().all(Command.class)) {
            if (command.tool().equals("wrangler") && command.action() == null) {
                add(versions, command.at(), command.version(), "This command runs", command.file());
            }
        }
        for (ActionStep step : site.facts().all(ActionStep.class)) {
            if (step.active()) {
                add(versions, step.at(), step.wranglerVersion(), installer(step), step.file());
            }
        }
        return versions;
    }

    /** Those of steps that nothing runs: what they would do with the configuration does not matter. */
    static List<WranglerVersion> switchedOff(SiteView site) {
        List<WranglerVersion> versions = new ArrayList<>();
        for (ActionStep step : site.facts().all(ActionStep.class)) {
            if (!step.active()) {
                add(versions, step.at(), step.wranglerVersion(), installer(step), step.file());
            }
        }
        return versions;
    }

    /** The configuration, where it has keys that only the first generation read: whatever runs it now reads half of it. */
    static Optional<WranglerVersion> writtenFor(SiteView site) {
        List<ConfigKey> keys = site.facts().all(ConfigKey.class).stream()
                .filter(key -> key.role() == ConfigRole.STANDARD && key.environment() == null)
                .toList();
        return keys.stream()
                .filter(key -> OF_THE_FIRST.contains(key.key()) && key.status() == KeyStatus.IGNORED)
                .findFirst()
                .flatMap(proof -> keys.stream()
                        .filter(key -> key.file().equals(proof.file()) && isOfTheFirst(key))
                        .map(key -> new WranglerVersion(
                                key.at(), "1", 1, "'" + key.file() + "' is written for", key.file()))
                        .min(Comparator.comparing(WranglerVersion::at)));
    }

    /** {@code wrangler generate} wrote an empty account for people to fill in. */
    private static boolean isOfTheFirst(ConfigKey key) {
        return OF_THE_FIRST.contains(key.key())
                || key.key().equals("account_id") && key.status() == KeyStatus.DEPRECATED;
    }

    /** The beginning of a sentence about the version that a step installs. */
    static String installer(ActionStep step) {
        return step.active() ? "This step installs" : "This step, which nothing runs, would install";
    }

    private static void add(
            List<WranglerVersion> versions, Location at, @Nullable String version, String by, RepoPath file) {
        if (version != null) {
            // A build of a pull request has the number 0.
            lowest(version)
                    .filter(number -> number.major() > 0)
                    .ifPresent(number -> versions.add(new WranglerVersion(at, version, number.major(), by, file)));
        }
    }

    /** Empty for a tag such as {@code latest}. */
    static Optional<PackageVersion> lowest(@Nullable String version) {
        return version == null ? Optional.empty() : PackageVersion.lowest(version);
    }

    /** Whether the package of a folder, or one around it, asks for Wrangler. */
    static boolean isAskedFor(Repository repository, RepoPath folder) {
        for (RepoPath at = folder; ; at = at.parent()) {
            boolean asks = at.resolve("package.json")
                    .flatMap(repository::document)
                    .filter(Wranglers::asks)
                    .isPresent();
            if (asks || at.isRoot()) {
                return asks;
            }
        }
    }

    private static boolean asks(Document manifest) {
        return Stream.of("dependencies", "devDependencies", "optionalDependencies")
                .flatMap(table -> manifest.root().get(table).stream())
                .anyMatch(table ->
                        PACKAGES.stream().anyMatch(name -> table.member(name).isPresent()));
    }
}
