package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.FunctionsFolder;
import dev.pagelift.fact.RoutingFact.GetOnlyRoutes;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Each {@code functions/} folder with routes, and whether a Worker would still get them. */
final class FunctionsFolders implements Linker {

    private static final Pattern EVERYTHING = Pattern.compile("/:\\w+\\*");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        List<FunctionRoute> routes = site.facts().all(FunctionRoute.class);
        routes.stream().map(FunctionRoute::folder).distinct().forEach(folder -> {
            List<FunctionRoute> own = routes.stream()
                    .filter(route -> route.folder().equals(folder))
                    .toList();
            FunctionsFolder found = folder(site, folder, own);
            facts.accept(found);
            if (!found.hidden()) {
                getOnly(folder, own).ifPresent(facts);
            }
        });
    }

    private static FunctionsFolder folder(SiteView site, RepoPath folder, List<FunctionRoute> own) {
        return new FunctionsFolder(
                own.get(0).at(),
                folder,
                own.size(),
                own.stream()
                        .filter(route -> !route.middleware()
                                && EVERYTHING.matcher(route.path()).matches())
                        .map(FunctionRoute::file)
                        .findFirst()
                        .orElse(null),
                isCompiled(site.facts()) || isImported(site, own),
                site.config().map(WranglerConfig::main).orElse(null),
                site.config().map(WranglerConfig::assets).orElse(false),
                ServerFiles.hasAdvancedWorker(site));
    }

    private static Optional<GetOnlyRoutes> getOnly(RepoPath folder, List<FunctionRoute> own) {
        List<FunctionRoute> found =
                own.stream().filter(route -> isForGetOnly(route, own)).toList();
        return found.stream().findFirst().map(first -> new GetOnlyRoutes(first.at(), folder, found.size(), own.size()));
    }

    /** Whether no other handler at the path answers HEAD. */
    private static boolean isForGetOnly(FunctionRoute route, List<FunctionRoute> all) {
        return !route.middleware()
                && route.methods().contains("GET")
                && all.stream()
                        .noneMatch(other -> !other.middleware()
                                && other.path().equals(route.path())
                                && Set.of("*", "HEAD").contains(other.methods().get(0)));
    }

    /** Whether the entry of the Worker loads one of the handlers, as a router does. */
    private static boolean isImported(SiteView site, List<FunctionRoute> routes) {
        Optional<RepoPath> main = site.config()
                .flatMap(config -> Optional.ofNullable(config.main()).flatMap(config.folder()::resolve));
        if (main.isEmpty()) {
            return false;
        }
        Set<RepoPath> loaded = site.repository().modules().reachableFrom(List.of(main.get()));
        return routes.stream().map(FunctionRoute::file).anyMatch(loaded::contains);
    }

    static boolean isCompiled(Facts facts) {
        return facts.all(Command.class).stream()
                .anyMatch(command -> command.tool().equals("wrangler")
                                && command.subcommand().equals("pages functions build")
                        || command.tool().equals("pages-functions"));
    }
}
