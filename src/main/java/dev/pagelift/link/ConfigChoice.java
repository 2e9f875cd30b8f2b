package dev.pagelift.link;

import dev.pagelift.cloudflare.wrangler.ConfigLookup;
import dev.pagelift.cloudflare.wrangler.ConfigRole;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.AssetsBindingWithoutCode;
import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fact.ConfigFact.IgnoredConfig;
import dev.pagelift.fact.ConfigFact.MissingDate;
import dev.pagelift.fact.ConfigFact.ShadowedConfig;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Which configuration Wrangler takes, and which commands pay no attention to it. */
final class ConfigChoice implements Linker {

    private static final Set<String> TO_PAGES = Set.of("pages deploy", "pages publish", "pages deployment create");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        for (WranglerConfig config : site.facts().all(WranglerConfig.class)) {
            if (config.role() == ConfigRole.STANDARD) {
                shadowed(site, config, facts);
            }
        }
        site.config()
                .filter(config -> config.role() == ConfigRole.STANDARD && config.whole())
                .filter(config -> config.main() != null || config.assets())
                .ifPresent(config -> {
                    ignored(site, config, facts);
                    date(site, config, facts);
                    binding(site, config, facts);
                });
    }

    /** Build tools that write the entry of the Worker into the configuration that is deployed. */
    private static final Set<String> NAME_THE_CODE = Set.of(
            "@cloudflare/vite-plugin",
            "@astrojs/cloudflare",
            "nitropack",
            "nitro",
            "nuxt",
            "@opennextjs/cloudflare",
            "vinext",
            "rwsdk");

    private static void binding(SiteView site, WranglerConfig config, Consumer<Fact> facts) {
        boolean completed = site.facts().all(Dependency.class).stream()
                .anyMatch(dependency -> NAME_THE_CODE.contains(dependency.name()));
        if (config.main() == null && !completed) {
            site.facts().all(BindingDeclared.class).stream()
                    .filter(binding -> binding.type().equals("assets")
                            && binding.environment() == null
                            && binding.file().equals(config.file()))
                    .forEach(binding -> facts.accept(new AssetsBindingWithoutCode(binding.at(), binding.file())));
        }
    }

    private static void shadowed(SiteView site, WranglerConfig config, Consumer<Fact> facts) {
        boolean named = site.facts().all(Command.class).stream()
                .anyMatch(command -> Objects.equals(command.config(), config.file()));
        new ConfigLookup(site.repository().snapshot())
                .from(config.folder())
                .filter(winner -> !winner.equals(config.file()) && !named)
                .ifPresent(winner -> facts.accept(new ShadowedConfig(
                        config.at(), config.file(), winner, winner.parent().equals(config.folder()))));
    }

    private static void ignored(SiteView site, WranglerConfig config, Consumer<Fact> facts) {
        if (!config.isForPages()) {
            site.facts().all(Command.class).stream()
                    .filter(command -> command.tool().equals("wrangler") && TO_PAGES.contains(command.subcommand()))
                    .forEach(command -> facts.accept(new IgnoredConfig(command.at(), command.line(), config.file())));
        }
    }

    /** A build tool can write the date, a command can give it, and environments can have their own. */
    private static void date(SiteView site, WranglerConfig config, Consumer<Fact> facts) {
        boolean given = config.compatibilityDate() != null
                || site.facts().all(Command.class).stream()
                        .anyMatch(command -> command.tool().equals("wrangler")
                                && (command.flags().contains("--compatibility-date")
                                        || command.flags().contains("--latest")))
                || site.facts().all(ConfigKey.class).stream()
                        .anyMatch(key -> key.key().equals("compatibility_date")
                                && key.file().equals(config.file()));
        if (!given) {
            SourceFile file = site.repository().snapshot().file(config.file()).orElseThrow();
            int mark = file.text().indexOf(MissingDate.MARK);
            Location at = mark < 0 ? config.at() : file.locate(new Span(mark, mark + MissingDate.MARK.length()));
            facts.accept(new MissingDate(at, config.file(), mark >= 0));
        }
    }
}
