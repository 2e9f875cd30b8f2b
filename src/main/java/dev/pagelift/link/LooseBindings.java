package dev.pagelift.link;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.catalog.Limit;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.BindingFact.FlagOnlyBinding;
import dev.pagelift.fact.BindingFact.SecretNames;
import dev.pagelift.fact.BindingFact.SharedPreviewData;
import dev.pagelift.fact.BindingFact.VariableCount;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Bindings that are declared for local development alone, and those that previews share with production. */
final class LooseBindings implements Linker {

    private static final Set<BindingSource> DEPLOYED = EnumSet.of(
            BindingSource.CONFIG, BindingSource.TEMPLATE, BindingSource.TERRAFORM, BindingSource.FRAMEWORK, BindingSource.SCRIPT);

    private static final Set<String> KEEP_DATA = Set.of("kv", "r2", "d1", "durable-object", "queue", "hyperdrive");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Facts found = site.facts();
        Set<String> deployed = new HashSet<>();
        found.all(BindingDeclared.class).stream()
                .filter(binding -> DEPLOYED.contains(binding.source()) && !isSampleOfVariables(binding))
                .forEach(binding -> deployed.add(binding.name()));
        flags(found, deployed, facts);
        secrets(found, deployed, facts);
        variables(found, facts);
        previews(site, facts);
    }

    /** {@code .dev.vars.example} is no configuration to be filled in. */
    private static boolean isSampleOfVariables(BindingDeclared binding) {
        return binding.source() == BindingSource.TEMPLATE
                && !binding.file().name().contains("wrangler");
    }

    private static void flags(Facts found, Set<String> deployed, Consumer<Fact> facts) {
        Set<String> told = new HashSet<>(deployed);
        for (BindingDeclared binding : found.all(BindingDeclared.class)) {
            if (binding.source() == BindingSource.FLAG && told.add(binding.name())) {
                String key = String.join(".", BindingKind.ofType(binding.type()).key());
                facts.accept(new FlagOnlyBinding(binding.at(), binding.name(), binding.type(), key));
            }
        }
    }

    private static void secrets(Facts found, Set<String> deployed, Consumer<Fact> facts) {
        List<BindingDeclared> loose = new ArrayList<>();
        Set<String> names = new HashSet<>(deployed);
        for (BindingDeclared binding : found.all(BindingDeclared.class)) {
            if (binding.file().name().startsWith(".dev.vars") && names.add(binding.name())) {
                loose.add(binding);
            }
        }
        if (!loose.isEmpty()) {
            facts.accept(new SecretNames(
                    loose.get(0).at(),
                    loose.get(0).file(),
                    loose.stream().map(BindingDeclared::name).sorted().toList()));
        }
    }

    private static void variables(Facts found, Consumer<Fact> facts) {
        Map<String, List<BindingDeclared>> byEnvironment = new LinkedHashMap<>();
        for (BindingDeclared binding : found.all(BindingDeclared.class)) {
            if (binding.source() == BindingSource.CONFIG && Set.of("var", "secret").contains(binding.type())) {
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
                    .forEach(command ->
                            facts.accept(new SharedPreviewData(command.at(), command.line(), bindings)));
        }
    }
}
