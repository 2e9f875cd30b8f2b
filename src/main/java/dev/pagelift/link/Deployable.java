package dev.pagelift.link;

import dev.pagelift.cloudflare.wrangler.ConfigLookup;
import dev.pagelift.cloudflare.wrangler.ConfigRole;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is deployed from a root, with the Wrangler configurations that describe it, the one that counts first. Two
 * configurations describe the same thing unless they name different code: {@code wrangler.staging.toml} is another way to deploy
 * what {@code wrangler.toml} does, {@code wrangler.cron.toml} with a {@code main} of its own is something else.
 */
record Deployable(RepoPath root, List<WranglerConfig> configs) {

    /** What a name says about where a configuration is used, not about what it deploys. */
    private static final Set<String> VARIANTS =
            Set.of("ci", "dev", "development", "local", "preview", "prod", "production", "staging", "test");

    /** Files that are in use before templates, and the names that Wrangler finds by itself before others. */
    private static final Comparator<WranglerConfig> PRECEDENCE = Comparator.comparing(WranglerConfig::role)
            .thenComparing(config -> ConfigLookup.NAMES.indexOf(config.file().name()))
            .thenComparing(WranglerConfig::file);

    /** What is likely to be the site itself comes before Workers beside it. */
    private static final Comparator<Deployable> IMPORTANCE = Comparator.<Deployable, Boolean>comparing(
                    deployable -> !deployable.has(WranglerConfig::isForPages))
            .thenComparing(deployable -> !deployable.has(WranglerConfig::assets))
            .thenComparing(deployable -> !deployable.has(config -> config.siteBucket() != null))
            .thenComparing(deployable -> deployable.configs.get(0), PRECEDENCE);

    /** What a root deploys, the most important first; one thing without a configuration when it has none. */
    static List<Deployable> in(RepoPath root, List<WranglerConfig> configs) {
        List<Deployable> found = new ArrayList<>();
        Comparator<WranglerConfig> targetsFirst = Comparator.comparing(config -> target(config) == null);
        configs.stream()
                .sorted(targetsFirst.thenComparing(PRECEDENCE))
                .forEach(config -> found.stream()
                        .filter(deployable -> deployable.isAlso(config))
                        .findFirst()
                        .orElseGet(() -> add(root, found))
                        .configs
                        .add(config));
        if (found.isEmpty()) {
            return List.of(new Deployable(root, List.of()));
        }
        found.forEach(deployable -> deployable.configs.sort(PRECEDENCE));
        found.sort(IMPORTANCE);
        return found;
    }

    private static Deployable add(RepoPath root, List<Deployable> found) {
        Deployable added = new Deployable(root, new ArrayList<>());
        found.add(added);
        return added;
    }

    private boolean isAlso(WranglerConfig config) {
        String target = target(config);
        return target == null
                || configs.stream()
                        .anyMatch(other -> target.equals(target(other)) || isStandard(config) && isStandard(other));
    }

    /** What a configuration deploys; null when it says nothing of that, and so goes with whatever else there is. */
    private static @Nullable String target(WranglerConfig config) {
        return Stream.of(config.main(), config.pagesOutputDir(), config.assetsDirectory(), config.siteBucket())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What the root is built with; where it builds nothing itself, what the folder below it that it deploys is built with. */
    Optional<Framework> framework(Facts facts) {
        List<Framework> all = facts.all(Framework.class);
        return all.stream()
                .filter(framework -> framework.folder().equals(root))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    boolean has(Predicate<WranglerConfig> property) {
        return configs.stream().anyMatch(property);
    }

    Optional<WranglerConfig> config() {
        return configs.stream().findFirst();
    }

    /** Whether a fact stands in one of the configurations or in the code it names, or is a command that names it. */
    boolean isNamedBy(Fact fact) {
        RepoPath file = fact.at().file();
        return has(config -> file.equals(config.file())
                || Optional.ofNullable(config.main())
                        .flatMap(config.folder()::resolve)
                        .filter(file::equals)
                        .isPresent()
                || fact instanceof Command command && Objects.equals(command.config(), config.file()));
    }

    /** Whether it is, or stands for, the configuration that Wrangler finds by itself. */
    private static boolean isStandard(WranglerConfig config) {
        return ConfigRole.wordsOf(config.file()).stream()
                        .filter(word -> !VARIANTS.contains(word))
                        .count()
                == 2;
    }
}
