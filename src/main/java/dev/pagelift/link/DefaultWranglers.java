package dev.pagelift.link;

import dev.pagelift.catalog.WranglerActionRelease;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.DefaultWrangler;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Steps whose action installs a Wrangler that is too old for the site. The action installs one of its own choice unless the workflow
 * names a version, or one is installed already and the release takes that.
 */
final class DefaultWranglers implements Linker {

    private static final String ACTION = "cloudflare/wrangler-action";
    /** The first versions of Wrangler 3 with each feature. Source: its changelog. */
    private static final int READS_JSON = 91;

    private static final int KNOWS_WORKER_FIRST = 107;

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        for (ActionStep step : site.facts().all(ActionStep.class)) {
            if (step.action().equals(ACTION) && step.active() && step.wranglerVersion() == null) {
                release(step).ifPresent(release -> judge(site, step, release, facts));
            }
        }
    }

    private static Optional<WranglerActionRelease> release(ActionStep step) {
        return WranglerActionRelease.of(step.ref())
                .or(() -> Optional.ofNullable(step.release()).flatMap(WranglerActionRelease::of));
    }

    private static void judge(SiteView site, ActionStep step, WranglerActionRelease release, Consumer<Fact> facts) {
        String because = because(site.repository(), step, release);
        Integer minor = minor(release.installs());
        if (because == null || minor == null || !deploys(site, step)) {
            return;
        }
        List<String> ignored = new ArrayList<>();
        String consequence = "";
        Optional<WranglerConfig> config =
                site.config().filter(found -> step.folder().isIn(found.folder()));
        if (config.filter(found ->
                        minor < KNOWS_WORKER_FIRST && !found.workerFirst().isEmpty())
                .isPresent()) {
            ignored.add("'run_worker_first'");
            consequence = "files are served without the Worker and what it checks";
        }
        if (config.filter(found -> minor < READS_JSON && isJson(found)).isPresent()) {
            ignored.clear();
            ignored.add("'" + config.get().file().name() + "'");
            consequence = config.get().isForPages()
                    ? "the deploy goes without its bindings and settings"
                    : "the deploy fails";
        }
        facts.accept(new DefaultWrangler(
                step.at(), step.action(), step.ref(), release.installs(), because, List.copyOf(ignored), consequence));
    }

    private static boolean isJson(WranglerConfig config) {
        return config.file().extension().startsWith("json");
    }

    private static boolean deploys(SiteView site, ActionStep step) {
        return site.facts().all(DeployStep.class).stream()
                .anyMatch(deploy ->
                        ACTION.equals(deploy.action()) && deploy.file().equals(step.file()));
    }

    /** Why the action installs a Wrangler; null when it takes the one that is there. */
    private static @Nullable String because(Repository repository, ActionStep step, WranglerActionRelease release) {
        if (!release.reuses()) {
            return "this release never takes the one that is there";
        }
        if (!isDependency(repository, step.folder())) {
            return "no package.json asks for 'wrangler'";
        }
        return step.installed() ? null : "no step before it installs the packages";
    }

    /** Whether the package of a folder, or one around it, asks for Wrangler. */
    private static boolean isDependency(Repository repository, RepoPath folder) {
        for (RepoPath at = folder; ; at = at.parent()) {
            Optional<Document> manifest = at.resolve("package.json").flatMap(repository::document);
            boolean asks = manifest.isPresent()
                    && Stream.of("dependencies", "devDependencies", "optionalDependencies")
                            .flatMap(table -> manifest.get().root().get(table).stream())
                            .anyMatch(table -> table.member("wrangler").isPresent());
            if (asks || at.isRoot()) {
                return asks;
            }
        }
    }

    /** The second number of a version 3; null for anything else. */
    private static @Nullable Integer minor(String version) {
        String[] numbers = version.split("\\.");
        return numbers.length == 3 && numbers[0].equals("3") ? Integer.valueOf(numbers[1]) : null;
    }
}
