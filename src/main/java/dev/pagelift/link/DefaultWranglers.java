package dev.pagelift.link;

import dev.pagelift.catalog.WranglerActionRelease;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.DefaultWrangler;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.CommandFact.WranglerVersion;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.syntax.PackageVersion;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Steps whose action installs a Wrangler that is too old for the site. The action installs one of its own choice unless the workflow
 * names a version, or one is installed already and the release takes that.
 */
final class DefaultWranglers implements Linker {

    private static final String ACTION = "cloudflare/wrangler-action";

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        for (ActionStep step : site.facts().all(ActionStep.class)) {
            if (step.action().equals(ACTION) && step.wranglerVersion() == null) {
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
        Optional<PackageVersion> version = Wranglers.lowest(release.installs());
        if (because == null || version.isEmpty() || !deploys(site, step)) {
            return;
        }
        Optional<WranglerConfig> config =
                site.config().filter(found -> step.folder().isIn(found.folder()));
        Optional<WranglerFeature> unread = config.flatMap(found -> WranglerFeature.unread(found, version.get()));
        if (unread.isPresent() && step.active()) {
            facts.accept(new DefaultWrangler(
                    step.at(),
                    step.action(),
                    step.ref(),
                    release.installs(),
                    because,
                    unread.get().name(),
                    unread.get().consequence()));
        } else {
            facts.accept(new WranglerVersion(
                    step.at(), release.installs(), version.get().major(), Wranglers.installer(step), step.file()));
        }
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
        if (!Wranglers.isAskedFor(repository, step.folder())) {
            return "no package.json asks for 'wrangler'";
        }
        return step.installed() ? null : "no step before it installs the packages";
    }
}
