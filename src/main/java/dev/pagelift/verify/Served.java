package dev.pagelift.verify;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a site is served.
 *
 * @param folder where Wrangler runs, from the root of the repository
 * @param arguments of Wrangler
 * @param builds arguments of Wrangler for what must be built before
 * @param assets the published folder, from the root of the repository
 */
record Served(RepoPath folder, List<String> arguments, List<List<String>> builds, RepoPath assets) {

    /** Environments in which a fixed site keeps the values that were for the local server alone. */
    private static final String LOCAL = "dev";

    private static final Set<String> OF_THE_RUNTIME =
            Set.of("--compatibility-date", "--compatibility-flag", "--compatibility-flags");

    /** As it is deployed today. */
    static Served original(SiteFacts site) throws VerifyException {
        return switch (site.site().mode()) {
            case PAGES, MIXED -> {
                RepoPath assets = assets(site);
                yield new Served(site.site().root(), pages(site, assets), List.of(), assets);
            }
            case WORKERS_ASSETS, WORKERS_SITES, WORKER -> worker(site);
            case OTHER_HOST, STATIC, NONE ->
                throw new VerifyException("The site in '" + site.site().root()
                        + "' is not deployed to Cloudflare yet, so there is nothing to compare it with.");
        };
    }

    /** As a Worker, which the fixes must have made of it. */
    static Served worker(SiteFacts site) throws VerifyException {
        Optional<WranglerConfig> config = site.config().filter(one -> one.isForWorker() && !one.isForPages());
        if (config.isEmpty()) {
            throw new VerifyException(
                    "The site in '" + site.site().root()
                            + "' is not a Worker even with all fixes, so there is nothing to compare; 'pagelift fix' says why.");
        }
        return new Served(site.site().root(), dev(config.get()), builds(site, config), assets(site));
    }

    private static RepoPath assets(SiteFacts site) {
        return Optional.ofNullable(site.site().outputDir()).orElse(site.site().root());
    }

    private static List<String> pages(SiteFacts site, RepoPath assets) {
        RepoPath root = site.site().root();
        List<String> arguments = new ArrayList<>(List.of("pages", "dev"));
        if (site.config().filter(WranglerConfig::isForPages).isEmpty()) {
            arguments.add(assets.isIn(root) && !assets.equals(root) ? assets.within(root) : ".");
        }
        site.facts().all(Command.class).stream()
                .filter(command -> command.runs("wrangler", "pages dev"))
                .findFirst()
                .ifPresent(command -> arguments.addAll(bindings(command.arguments())));
        return arguments;
    }

    /** The flags of the owner's own command that say what the code is given and how it runs. */
    private static List<String> bindings(List<String> arguments) {
        List<String> flags = new ArrayList<>();
        boolean keeping = false;
        for (String argument : arguments) {
            if (argument.equals("--")) {
                break;
            }
            if (argument.startsWith("-")) {
                String flag = argument.split("=", 2)[0];
                keeping = OF_THE_RUNTIME.contains(flag)
                        || BindingKind.ofFlag(flag).isPresent();
            }
            if (keeping) {
                flags.add(argument);
                keeping = argument.startsWith("-") && argument.indexOf('=') < 0 || argument.matches("[A-Z].*");
            }
        }
        return flags;
    }

    private static List<String> dev(WranglerConfig config) {
        List<String> arguments = new ArrayList<>(List.of("dev"));
        if (config.environments().contains(LOCAL)) {
            arguments.addAll(List.of("--env", LOCAL));
        }
        return arguments;
    }

    /** What a script of the project runs to make the entry of the Worker. */
    private static List<List<String>> builds(SiteFacts site, Optional<WranglerConfig> config) {
        return site.facts().all(Command.class).stream()
                .filter(command -> command.subcommand().equals("pages functions")
                        || command.subcommand().equals("pages functions build"))
                .map(command -> {
                    List<String> arguments =
                            new ArrayList<>(List.of(command.subcommand().split(" ")));
                    arguments.addAll(command.arguments());
                    return List.copyOf(arguments);
                })
                .distinct()
                .limit(config.map(WranglerConfig::main).isPresent() ? 1 : 0)
                .toList();
    }

    /** As a person would type it. */
    String command() {
        return "wrangler " + String.join(" ", arguments);
    }
}
