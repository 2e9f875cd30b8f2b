package dev.pagelift.link;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.catalog.Limit;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.BindingFact.FlagOnlyBinding;
import dev.pagelift.fact.BindingFact.SharedPreviewData;
import dev.pagelift.fact.BindingFact.VariableCount;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Bindings that are declared for local development alone, and those that previews share with production. */
final class LooseBindings implements Linker {

    private static final Set<String> KEEP_DATA = Set.of("kv", "r2", "d1", "durable-object", "queue", "hyperdrive");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Facts found = site.facts();
        flags(site, facts);
        variables(found, facts);
        previews(site, facts);
    }

    private static void flags(SiteView site, Consumer<Fact> facts) {
        BindingNames names = BindingNames.of(site);
        names.local().forEach((name, bindings) -> {
            if (!names.deployed().containsKey(name)) {
                bindings.stream()
                        .filter(binding -> binding.source() == BindingSource.FLAG && isOfPagesDev(site, binding))
                        .findFirst()
                        .ifPresent(binding ->
                                facts.accept(new FlagOnlyBinding(binding.at(), name, binding.type(), key(binding))));
            }
        });
    }

    /** The variables that {@code wrangler dev} takes as flags, too, are none to move. */
    private static boolean isOfPagesDev(SiteView site, BindingDeclared binding) {
        return site.facts().all(Command.class).stream()
                .anyMatch(command ->
                        command.runs("wrangler", "pages dev") && command.at().contains(binding.at()));
    }

    /** Where a configuration declares such a binding. */
    private static String key(BindingDeclared binding) {
        return String.join(".", BindingKind.ofType(binding.type()).key());
    }

    private static void variables(Facts found, Consumer<Fact> facts) {
        Map<String, List<BindingDeclared>> byEnvironment = new LinkedHashMap<>();
        for (BindingDeclared binding : found.all(BindingDeclared.class)) {
            if (binding.source() == BindingSource.CONFIG
                    && Set.of("var", "secret").contains(binding.type())) {
                byEnvironment
                        .computeIfAbsent(binding.file() + " " + binding.environment(), key -> new ArrayList<>())
                        .add(binding);
            }
        }
        Limit limit = Limit.of("variables");
        byEnvironment.values().stream()
                .filter(variables -> variables.size() > limit.free())
                .forEach(variables -> facts.accept(new VariableCount(
                        variables.get(0).at(),
                        variables.get(0).environment(),
                        variables.size(),
                        limit.free(),
                        limit.paid())));
    }

    private static void previews(SiteView site, Consumer<Fact> facts) {
        boolean apart = site.config().filter(WranglerConfig::previews).isPresent();
        List<String> bindings = site.facts().all(BindingDeclared.class).stream()
                .filter(binding -> binding.source() == BindingSource.CONFIG
                        && binding.environment() == null
                        && KEEP_DATA.contains(binding.type()))
                .map(BindingDeclared::name)
                .distinct()
                .sorted()
                .toList();
        if (!apart && !bindings.isEmpty()) {
            site.facts().all(Command.class).stream()
                    .filter(command -> command.runs("wrangler", "versions upload")
                            && !command.flags().contains("--env"))
                    .forEach(command -> facts.accept(new SharedPreviewData(command.at(), command.line(), bindings)));
        }
    }
}
