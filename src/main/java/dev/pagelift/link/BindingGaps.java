package dev.pagelift.link;

import dev.pagelift.fact.BindingFact.AssetsBindingGap;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.BindingFact.UndeclaredBinding;
import dev.pagelift.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Names that code reads and nothing declares. */
final class BindingGaps implements Linker {

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Set<String> declared = site.facts().all(BindingDeclared.class).stream()
                .map(BindingDeclared::name)
                .collect(Collectors.toSet());
        Map<String, List<BindingUsed>> used = site.facts().all(BindingUsed.class).stream()
                .filter(use -> use.name() != null)
                .collect(Collectors.groupingBy(use -> String.valueOf(use.name()), TreeMap::new, Collectors.toList()));
        used.forEach((name, uses) -> {
            if (name.equals("ASSETS")) {
                assets(site, uses.get(0), facts);
            } else if (!declared.contains(name)) {
                BindingUsed first = uses.get(0);
                facts.accept(new UndeclaredBinding(
                        first.at(),
                        name,
                        first.via(),
                        uses.size(),
                        site.config().isPresent()));
            }
        });
    }

    /** Pages hands out ASSETS by itself; a Worker gets it under the name its configuration gives. */
    private static void assets(SiteView site, BindingUsed use, Consumer<Fact> facts) {
        site.config()
                .filter(config -> config.assets() && config.main() != null && !"ASSETS".equals(config.assetsBinding()))
                .ifPresent(config ->
                        facts.accept(new AssetsBindingGap(use.at(), "ASSETS", config.assetsBinding(), config.at())));
    }
}
