package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.FunctionsFolder;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Each {@code functions/} folder with routes, and whether a Worker would still get them. */
final class FunctionsFolders implements Linker {

    private static final Pattern EVERYTHING = Pattern.compile("/:\\w+\\*");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        List<FunctionRoute> routes = site.facts().all(FunctionRoute.class);
        routes.stream()
                .map(FunctionRoute::folder)
                .distinct()
                .forEach(folder -> facts.accept(folder(site, folder, routes)));
    }

    private static FunctionsFolder folder(SiteView site, RepoPath folder, List<FunctionRoute> routes) {
        List<FunctionRoute> own =
                routes.stream().filter(route -> route.folder().equals(folder)).toList();
        return new FunctionsFolder(
                own.get(0).at(),
                folder,
                own.size(),
                (int) own.stream().filter(route -> isForGetOnly(route, own)).count(),
                own.stream()
                        .filter(route -> !route.middleware()
                                && EVERYTHING.matcher(route.path()).matches())
                        .map(FunctionRoute::file)
                        .findFirst()
                        .orElse(null),
                isCompiled(site.facts()),
                site.config().map(WranglerConfig::main).orElse(null),
                site.config().map(WranglerConfig::assets).orElse(false),
                ServerFiles.hasAdvancedWorker(site));
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

    static boolean isCompiled(Facts facts) {
        return facts.all(Command.class).stream()
                .anyMatch(command -> command.tool().equals("wrangler")
                                && command.subcommand().equals("pages functions build")
                        || command.tool().equals("pages-functions"));
    }
}
