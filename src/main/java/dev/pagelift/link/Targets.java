package dev.pagelift.link;

import dev.pagelift.catalog.AdapterKind;
import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.FrameworkFact.FrameworkOption;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.TargetFact.OnDemandPage;
import dev.pagelift.fact.TargetFact.OutdatedFramework;
import dev.pagelift.fact.TargetFact.Product;
import dev.pagelift.fact.TargetFact.Target;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a site's framework builds for, beside what its Wrangler configuration says. */
final class Targets implements Linker {

    private static final String WORKER_OF_PAGES = "_worker.js";

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        site.framework().filter(Framework::pages).ifPresent(framework -> {
            Target target = target(site, framework);
            facts.accept(target);
            outdated(framework, target.builtFor()).ifPresent(facts);
        });
    }

    private static Target target(SiteView site, Framework framework) {
        FrameworkKind kind = FrameworkKind.named(framework.id());
        Optional<Adapter> adapter = site.facts().all(Adapter.class).stream()
                .filter(found -> found.framework().equals(framework.id()))
                .findFirst();
        return new Target(
                adapter.map(Adapter::at).orElse(framework.at()),
                framework.id(),
                framework.major(),
                adapter.map(Adapter::name).orElse(null),
                adapter.map(Targets::product).orElse(Product.NEITHER),
                site.config().map(Targets::product).orElse(Product.NEITHER),
                AdapterKind.of(kind.id()).stream().anyMatch(AdapterKind::isPreset),
                adapter.isPresent() || isDecided(site, kind),
                site.facts().has(FunctionRoute.class),
                site.facts().has(OnDemandPage.class) || isServed(site));
    }

    private static Optional<OutdatedFramework> outdated(Framework framework, Product builtFor) {
        String version = framework.resolved() != null ? framework.resolved() : framework.version();
        return FrameworkKind.named(framework.id())
                .upgradeFrom(framework.version(), framework.resolved())
                .map(to ->
                        new OutdatedFramework(framework.at(), framework.id(), String.valueOf(version), to, builtFor));
    }

    private static Product product(Adapter adapter) {
        return switch (adapter.host()) {
            case "pages" -> Product.PAGES;
            case "workers", "workers-sites" -> Product.WORKERS;
            case "cloudflare" -> adapter.onPages() ? Product.EITHER : Product.WORKERS;
            default -> Product.NEITHER;
        };
    }

    private static Product product(WranglerConfig config) {
        if (config.isForWorker()) {
            String main = config.main();
            boolean either = config.isForPages()
                    || main != null && Arrays.asList(main.split("/")).contains(WORKER_OF_PAGES);
            return either ? Product.EITHER : Product.WORKERS;
        }
        return config.isForPages() ? Product.PAGES : Product.NEITHER;
    }

    /** Whether an option names a preset, be it one that is not known here or a computed one, or only files are built. */
    private static boolean isDecided(SiteView site, FrameworkKind kind) {
        return site.facts().all(FrameworkOption.class).stream()
                        .anyMatch(option -> Set.of("adapter", "preset").contains(option.option()))
                || site.facts().all(Command.class).stream()
                        .anyMatch(command -> kind.tools().contains(command.tool())
                                && command.subcommand().equals("generate"));
    }

    /** Whether every page is made when it is asked for unless it says otherwise, or may be. */
    private static boolean isServed(SiteView site) {
        return site.facts().all(FrameworkOption.class).stream()
                .anyMatch(option -> option.option().equals("mode") && !"static".equals(option.value()));
    }
}
