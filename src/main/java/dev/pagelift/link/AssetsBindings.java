package dev.pagelift.link;

import dev.pagelift.catalog.BindingConsumer;
import dev.pagelift.fact.BindingFact.AssetsBindingGap;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Fact.Related;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.snapshot.Location;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Readers of the assets binding that the configuration of a Worker does not give them, or gives under another name. */
final class AssetsBindings implements Linker {

    private static final String NAME = "ASSETS";

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Optional<WranglerConfig> config = site.config().filter(found -> found.assets() && found.main() != null);
        String declared = config.map(WranglerConfig::assetsBinding).orElse(null);
        boolean pages = site.config().filter(WranglerConfig::isForWorker).isEmpty();
        if (pages || config.isPresent() && !NAME.equals(declared)) {
            read(site, declared).ifPresent(facts);
        }
        config.filter(found -> !NAME.equals(declared)).ifPresent(found -> {
            compiled(site, found).ifPresent(facts);
            if (declared != null) {
                consumed(site, found).ifPresent(facts);
            }
        });
    }

    private static Optional<AssetsBindingGap> read(SiteView site, @Nullable String declared) {
        List<Location> reads = site.facts().all(BindingUsed.class).stream()
                .filter(use -> NAME.equals(use.name()))
                .map(BindingUsed::at)
                .toList();
        return catchAll(reads)
                .map(told -> new AssetsBindingGap(
                        told,
                        "The code",
                        NAME,
                        declared,
                        reads.stream()
                                .filter(at -> !at.equals(told))
                                .map(at -> new Related(at, "'" + NAME + "' is read here too."))
                                .toList()));
    }

    /** The last read of the first script: where what the code has no answer for goes to the files. */
    private static Optional<Location> catchAll(List<Location> reads) {
        return reads.stream()
                .filter(read -> read.file().equals(reads.get(0).file()))
                .reduce((one, later) -> later);
    }

    /** What a request comes to that no function answers. */
    private static Optional<AssetsBindingGap> compiled(SiteView site, WranglerConfig config) {
        return site.facts().has(FunctionRoute.class) && FunctionsFolders.isCompiled(site.facts())
                ? Optional.of(gap(site, config, "What 'wrangler pages functions build' writes"))
                : Optional.empty();
    }

    private static Optional<AssetsBindingGap> consumed(SiteView site, WranglerConfig config) {
        List<BindingConsumer> consumers = BindingNames.of(site).consumers();
        return site.facts().all(Dependency.class).stream()
                .map(Dependency::name)
                .filter(name -> consumers.stream()
                        .anyMatch(consumer -> consumer.packages().contains(name) && consumer.reads(NAME, "assets")))
                .findFirst()
                .map(name -> gap(site, config, "'" + name + "'"));
    }

    private static AssetsBindingGap gap(SiteView site, WranglerConfig config, String reader) {
        String key = config.assetsBinding() == null ? "assets" : "assets.binding";
        Location at = site.repository()
                .document(config.file())
                .map(document -> document.locate(Route.parse(key)))
                .orElse(config.at());
        return new AssetsBindingGap(at, reader, NAME, config.assetsBinding(), List.of());
    }
}
