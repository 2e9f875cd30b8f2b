package dev.pagelift.link;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.Mode;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.link.SiteEvidence.Strength;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a site is deployed as, and where. A configuration of a Worker outweighs everything that Pages left behind, such as an
 * old script or an adapter with Pages in its name, unless something still publishes to Pages or needs it to run.
 */
final class Modes {

    private final Deployable deployable;
    private final Facts facts;
    private final SiteEvidence evidence;

    Modes(Deployable deployable, Facts facts, SiteEvidence evidence) {
        this.deployable = deployable;
        this.facts = facts;
        this.evidence = evidence;
    }

    Mode mode() {
        if (deployable.has(WranglerConfig::isForWorker)) {
            return isHalfPages() ? Mode.MIXED : workerMode();
        }
        if (isWrittenByTheBuild()) {
            return Mode.WORKERS_ASSETS;
        }
        if (evidence.of(SiteEvidence.PAGES, Modes::proves)) {
            return Mode.PAGES;
        }
        if (evidence.of(SiteEvidence.WORKERS, Modes::proves)) {
            return workerMode();
        }
        return withoutProof();
    }

    private boolean isHalfPages() {
        return deployable.has(WranglerConfig::isForPages) || hasFunctions() || isPublishedToPagesOnly();
    }

    private boolean hasFunctions() {
        return facts.has(FunctionRoute.class) && !FunctionsFolders.isCompiled(facts);
    }

    private boolean isPublishedToPagesOnly() {
        return evidence.of(SiteEvidence.PAGES, Strength.DEPLOYED::equals)
                && !evidence.of(SiteEvidence.WORKERS, Strength.DEPLOYED::equals);
    }

    /** A configuration that says nothing of what it deploys is complete when the framework's adapter adds the rest. */
    private boolean isWrittenByTheBuild() {
        return deployable.config().filter(config -> !config.isForPages()).isPresent()
                && facts.all(Adapter.class).stream().anyMatch(Adapter::configures)
                && !hasFunctions()
                && !isPublishedToPagesOnly();
    }

    private Mode workerMode() {
        if (deployable.has(config -> config.siteBucket() != null)) {
            return Mode.WORKERS_SITES;
        }
        boolean files = deployable.has(WranglerConfig::assets) || hasPages();
        return files ? Mode.WORKERS_ASSETS : Mode.WORKER;
    }

    private boolean hasPages() {
        return facts.all(Framework.class).stream()
                .anyMatch(framework ->
                        framework.pages() && FrameworkKind.named(framework.id()).output() != null);
    }

    private Mode withoutProof() {
        if (evidence.others(Modes::proves).findAny().isPresent()) {
            return Mode.OTHER_HOST;
        }
        if (evidence.of(SiteEvidence.PAGES, strength -> true)) {
            return Mode.PAGES;
        }
        if (evidence.of(SiteEvidence.WORKERS, strength -> true)) {
            return workerMode();
        }
        if (evidence.others(strength -> true).findAny().isPresent()) {
            return Mode.OTHER_HOST;
        }
        return hasPages() ? Mode.STATIC : Mode.NONE;
    }

    private static boolean proves(Strength strength) {
        return strength != Strength.HINTED;
    }

    /** Whether a trace of another host counts beside proof that the site is on Cloudflare. */
    private static boolean outlasts(Strength strength) {
        return proves(strength) && strength != Strength.PREPARED;
    }

    /** The hosts that a mode leaves standing, sorted. Beside proof, mere hints are no host. */
    List<String> hosts(Mode mode) {
        Stream<String> cloudflare = switch (mode) {
            case PAGES -> Stream.of(SiteEvidence.PAGES);
            case MIXED -> Stream.of(SiteEvidence.PAGES, SiteEvidence.WORKERS);
            case WORKERS_ASSETS, WORKERS_SITES, WORKER -> Stream.of(SiteEvidence.WORKERS);
            case OTHER_HOST, STATIC, NONE -> Stream.of();
        };
        boolean onCloudflare = mode != Mode.OTHER_HOST;
        List<String> proven = Stream.concat(cloudflare, evidence.others(onCloudflare ? Modes::outlasts : Modes::proves))
                .sorted()
                .toList();
        return proven.isEmpty() ? evidence.others(strength -> true).sorted().toList() : proven;
    }
}
