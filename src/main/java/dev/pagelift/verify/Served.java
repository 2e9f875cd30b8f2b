package dev.pagelift.verify;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    static Served of(SiteFacts site) throws VerifyException {
        Optional<WranglerConfig> config = site.facts().all(WranglerConfig.class).stream()
                .filter(any ->
                        !any.template() && any.folder().equals(site.site().root()))
                .findFirst();
        RepoPath root = site.site().root();
        RepoPath assets = Optional.ofNullable(site.site().outputDir()).orElse(root);
        return switch (site.site().mode()) {
            case PAGES, MIXED -> new Served(root, pages(root, assets, config), List.of(), assets);
            case WORKERS_ASSETS, WORKERS_SITES, WORKER ->
                new Served(root, worker(config), builds(site, config), assets);
            case OTHER_HOST, STATIC, NONE ->
                throw new VerifyException("The site in '" + root + "' is not served by Wrangler, so there is nothing to"
                        + " compare it with.");
        };
    }

    private static List<String> pages(RepoPath root, RepoPath assets, Optional<WranglerConfig> config) {
        List<String> arguments = new ArrayList<>(List.of("pages", "dev"));
        if (config.filter(WranglerConfig::isForPages).isEmpty()) {
            arguments.add(assets.isIn(root) && !assets.equals(root) ? assets.within(root) : ".");
        }
        return arguments;
    }

    private static List<String> worker(Optional<WranglerConfig> config) {
        List<String> arguments = new ArrayList<>(List.of("dev"));
        if (config.filter(one -> one.environments().contains(LOCAL)).isPresent()) {
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
