package dev.pagelift.link;

import dev.pagelift.catalog.BindingConsumer;
import dev.pagelift.fact.BindingFact.AssetsBindingGap;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.snapshot.Location;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Readers of the assets binding that the configuration of a Worker does not give them, or gives under another name. */
final class AssetsBindings implements Linker {

    private static final String NAME = "ASSETS";

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Optional<WranglerConfig> config = site.config().filter(found -> found.assets() && found.main() != null);
        String declared = config.map(WranglerConfig::assetsBinding).orElse(null);
        boolean pages = site.config().filter(WranglerConfig::isForWorker).isEmpty();
        if (pages || config.isPresent() && !NAME.equals(declared)) {
            for (BindingUsed use : site.facts().all(BindingUsed.class)) {
                if (NAME.equals(use.name())) {
                    facts.accept(new AssetsBindingGap(use.at(), "The code", NAME, declared));
                }
            }
        }
        config.filter(found -> declared != null && !NAME.equals(declared))
                .ifPresent(found -> consumed(site, found, facts));
    }

    private static void consumed(SiteView site, WranglerConfig config, Consumer<Fact> facts) {
        List<BindingConsumer> consumers = BindingNames.of(site).consumers();
        site.facts().all(Dependency.class).stream()
                .map(Dependency::name)
                .filter(name -> consumers.stream()
                        .anyMatch(consumer -> consumer.packages().contains(name) && consumer.reads(NAME, "assets")))
                .findFirst()
                .ifPresent(name -> facts.accept(
                        new AssetsBindingGap(key(site, config), "'" + name + "'", NAME, config.assetsBinding())));
    }

    private static Location key(SiteView site, WranglerConfig config) {
        return site.repository()
                .document(config.file())
                .map(document -> document.locate(Route.of("assets", "binding")))
                .orElse(config.at());
    }
}
