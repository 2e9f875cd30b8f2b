package dev.pagelift.link;

import dev.pagelift.catalog.BindingConsumer;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.FrameworkFact.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The bindings of one site by their names.
 *
 * @param deployed declared by something that is deployed, in any environment
 * @param local declared for local development
 * @param used read by code
 * @param consumers packages of the site that read some by themselves
 */
record BindingNames(
        Map<String, List<BindingDeclared>> deployed,
        Map<String, List<BindingDeclared>> local,
        Map<String, List<BindingUsed>> used,
        List<BindingConsumer> consumers) {

    private static final Set<BindingSource> LOCAL = Set.of(BindingSource.FLAG, BindingSource.ENV_FILE);

    static BindingNames of(SiteView site) {
        BindingNames names = new BindingNames(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                BindingConsumer.among(site.facts().all(Dependency.class).stream()
                        .map(Dependency::name)
                        .collect(Collectors.toSet())));
        for (BindingDeclared binding : site.facts().all(BindingDeclared.class)) {
            (LOCAL.contains(binding.source()) ? names.local : names.deployed)
                    .computeIfAbsent(binding.name(), key -> new ArrayList<>())
                    .add(binding);
        }
        for (BindingUsed use : site.facts().all(BindingUsed.class)) {
            String name = use.name();
            if (name != null) {
                names.used.computeIfAbsent(name, key -> new ArrayList<>()).add(use);
            }
        }
        return names;
    }

    boolean isConsumed(String name, String type) {
        return consumers.stream().anyMatch(consumer -> consumer.reads(name, type));
    }
}
