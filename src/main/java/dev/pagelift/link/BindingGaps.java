package dev.pagelift.link;

import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.BindingFact.BindingTypeGap;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.BindingFact.UndeclaredBinding;
import dev.pagelift.fact.BindingFact.UndeclaredSecrets;
import dev.pagelift.fact.BindingFact.UnusedBinding;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Fact.Related;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What code reads against what is declared: names on one side only, and names of another kind on the other. */
final class BindingGaps implements Linker {

    /** Given by Pages itself, or by a build; the assets binding is looked at on its own. */
    private static final Set<String> GIVEN = Set.of(
            "ASSETS",
            "CF_PAGES",
            "CF_PAGES_BRANCH",
            "CF_PAGES_COMMIT_SHA",
            "CF_PAGES_URL",
            "NODE_ENV",
            "MODE",
            "DEV",
            "PROD",
            "SSR",
            "BASE_URL",
            "eventContext");

    private static final Set<BindingSource> OUTSIDE = Set.of(BindingSource.TERRAFORM, BindingSource.API);

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        BindingNames names = BindingNames.of(site);
        NameSlips slips = new NameSlips(names);
        undeclared(site, names, slips, facts);
        secrets(names, slips, facts);
        kinds(names, facts);
        unused(site, names, facts);
    }

    private static void undeclared(SiteView site, BindingNames names, NameSlips slips, Consumer<Fact> facts) {
        names.used().forEach((name, uses) -> {
            BindingUsed first = uses.get(0);
            Optional<BindingDeclared> outside = outside(site, names, name);
            if (outside.isPresent()
                    || isUndeclared(name, names) && first.resource() && !isOfferedByTemplate(site, name)) {
                facts.accept(new UndeclaredBinding(
                        outside.map(BindingDeclared::at).orElse(first.at()),
                        name,
                        first.via(),
                        first.type(),
                        uses.size(),
                        outside.isPresent() ? null : slips.ofResource(name),
                        names.local().containsKey(name) && outside.isEmpty(),
                        outside.map(BindingDeclared::source)
                                .map(source -> source == BindingSource.API
                                        ? UndeclaredBinding.BY_API
                                        : UndeclaredBinding.IN_TERRAFORM)
                                .orElse(UndeclaredBinding.IN_DASHBOARD),
                        outside.isPresent() ? List.of(readAt(first)) : List.of()));
            }
        });
    }

    /**
     * The declaration of a name that only Terraform or a call of the API gives a Pages project, beside a configuration that does not.
     * Without a configuration the site goes on having what these give it, and secrets stay in any case.
     */
    private static Optional<BindingDeclared> outside(SiteView site, BindingNames names, String name) {
        List<BindingDeclared> declared = names.deployed().getOrDefault(name, List.of());
        boolean configured = site.config()
                .filter(config -> config.isForPages() || config.isForWorker())
                .isPresent();
        return declared.stream()
                .findFirst()
                .filter(binding -> configured
                        && !binding.type().equals("secret")
                        && declared.stream().allMatch(one -> OUTSIDE.contains(one.source())));
    }

    /** Whether a template has it among what people may turn on, in a comment. */
    private static boolean isOfferedByTemplate(SiteView site, String name) {
        return site.config()
                .filter(WranglerConfig::template)
                .flatMap(config -> site.repository().snapshot().file(config.file()))
                .filter(file -> file.text().contains('"' + name + '"'))
                .isPresent();
    }

    private static boolean isUndeclared(String name, BindingNames names) {
        return !names.deployed().containsKey(name) && !GIVEN.contains(name) && !names.isConsumed(name, "");
    }

    private static void secrets(BindingNames names, NameSlips slips, Consumer<Fact> facts) {
        List<String> found = new ArrayList<>();
        List<BindingUsed> reads = new ArrayList<>();
        names.used().forEach((name, uses) -> {
            BindingUsed first = uses.get(0);
            if (!isUndeclared(name, names) || first.resource()) {
                return;
            }
            String similar = slips.ofVariable(name);
            if (similar != null) {
                facts.accept(slip(first, name, similar, uses.size()));
            } else {
                found.add(name);
                reads.add(first);
            }
        });
        if (!reads.isEmpty()) {
            facts.accept(new UndeclaredSecrets(
                    reads.get(0).at(),
                    found,
                    reads.stream().map(BindingGaps::readAt).toList()));
        }
    }

    private static UndeclaredBinding slip(BindingUsed first, String name, String similar, int uses) {
        return new UndeclaredBinding(
                first.at(),
                name,
                first.via(),
                first.type(),
                uses,
                similar,
                false,
                UndeclaredBinding.IN_DASHBOARD,
                List.of());
    }

    private static Related readAt(BindingUsed use) {
        return new Related(use.at(), "'" + use.name() + "' is read here.");
    }

    /** Only where every declaration is of another kind than the one the use shows. */
    private static void kinds(BindingNames names, Consumer<Fact> facts) {
        names.used().forEach((name, uses) -> {
            BindingUsed use = uses.get(0);
            String type = use.type();
            List<BindingDeclared> declared = names.deployed().getOrDefault(name, List.of());
            if (type != null
                    && !declared.isEmpty()
                    && declared.stream().noneMatch(binding -> fits(type, binding.type()))) {
                BindingDeclared first = declared.get(0);
                facts.accept(new BindingTypeGap(use.at(), name, type, first.type(), first.at()));
            }
        });
    }

    /** Some kinds are used alike: what is fetched may be of several, and what the catalogue calls unsafe of any. */
    private static boolean fits(String used, String declared) {
        Set<String> fetched =
                Set.of("service", "assets", "mtls", "vpc-service", "vpc-network", "browser", "dispatch-namespace");
        Set<String> sent = Set.of("queue", "send-email", "pipeline");
        return used.equals(declared)
                || declared.equals("unsafe")
                || fetched.contains(used) && fetched.contains(declared)
                || sent.contains(used) && sent.contains(declared);
    }

    /** Where the code can be seen, and reads no name that nobody can know. */
    private static void unused(SiteView site, BindingNames names, Consumer<Fact> facts) {
        boolean computed = site.facts().all(BindingUsed.class).stream().anyMatch(use -> use.name() == null);
        if (computed || names.used().isEmpty()) {
            return;
        }
        declarations(names)
                .filter(binding -> !binding.isPlain()
                        && binding.environment() == null
                        && !names.used().containsKey(binding.name())
                        && !GIVEN.contains(binding.name())
                        && !names.isConsumed(binding.name(), binding.type()))
                .forEach(binding ->
                        facts.accept(new UnusedBinding(binding.at(), binding.name(), binding.type(), binding.file())));
    }

    /** Those of the repository: what the dashboard holds besides is nothing to change in it. */
    private static Stream<BindingDeclared> declarations(BindingNames names) {
        return names.deployed().values().stream()
                .flatMap(Collection::stream)
                .filter(binding -> binding.source() != BindingSource.DOWNLOADED);
    }
}
