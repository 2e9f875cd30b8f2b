package dev.pagelift.fix.worker;

import dev.pagelift.fact.AssetFact.NotFound;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.AdvancedWorker;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.FunctionsFolder;
import dev.pagelift.fact.RoutingFact.RoutesJson;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Choices;
import dev.pagelift.fix.Subject;
import dev.pagelift.routing.FunctionFile;
import dev.pagelift.routing.Handler;
import dev.pagelift.routing.RouteTable;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.routing.WorkerFirst;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the steps know of the Pages project they work on. */
record PagesSite(Subject subject) {

    /** Where Wrangler compiles functions to: outside the published folder, and not committed. */
    static final String COMPILED = ".cf-worker";

    RepoPath root() {
        return subject.site().site().root();
    }

    <F extends Fact> List<F> facts(Class<F> type) {
        return subject.site().facts().all(type);
    }

    /** The configuration that deploys the site. */
    Optional<WranglerConfig> config() {
        return subject.site().config();
    }

    RepoPath configFile() {
        return config().map(WranglerConfig::file).orElseGet(() -> path("wrangler.jsonc"));
    }

    /** The published folder. */
    RepoPath output() {
        return Optional.ofNullable(subject.site().site().outputDir())
                .orElseThrow(
                        () -> new CannotFix(
                                "Nothing in the repository says which folder Pages publishes, so the configuration of a Worker"
                                        + " cannot be written; add 'pages_build_output_dir' to a Wrangler configuration first."));
    }

    RepoPath path(String relative) {
        return root().resolve(relative).orElseThrow();
    }

    /** A path as the configuration writes it. */
    String relative(RepoPath path) {
        return path.seenFrom(configFile().parent());
    }

    /** The folder of the functions that Pages runs; empty where it has none, or ignores them for a {@code _worker.js}. */
    Optional<RepoPath> functions() {
        return facts(FunctionsFolder.class).stream()
                .filter(folder -> !folder.hidden() && folder.folder().parent().equals(root()))
                .map(FunctionsFolder::folder)
                .findFirst();
    }

    /** The {@code _worker.js} that Pages runs, as it lies in the published folder. */
    Optional<RepoPath> advanced() {
        return facts(AdvancedWorker.class).stream()
                .findFirst()
                .map(worker -> output().resolve(worker.folder() ? "_worker.js/index.js" : "_worker.js")
                        .orElseThrow());
    }

    boolean isRouter() {
        return subject.choices().functions() == Choices.Functions.ROUTER;
    }

    /** The entry of the Worker; empty for a site without code. */
    Optional<RepoPath> main() {
        return functions()
                .map(folder -> isRouter() ? RouterStep.file(this) : compiled())
                .or(this::advanced)
                .or(() -> BuiltCode.entry(this))
                .or(() -> hasOnlyNestedNotFoundPages() ? Optional.of(NotFoundStep.file(this)) : Optional.empty());
    }

    /** What the functions are compiled to: the entry that a half-migrated configuration names, if Wrangler can write that. */
    RepoPath compiled() {
        Optional<RepoPath> named =
                config().flatMap(config -> Optional.ofNullable(config.main()).flatMap(config.folder()::resolve));
        named.filter(file -> subject.snapshot().file(file).isPresent()
                        || !file.name().equals("index.js")
                        || file.isIn(output()))
                .ifPresent(file -> {
                    throw new CannotFix(
                            "The Worker has the entry '" + file + "', and that does not answer for the functions"
                                    + " in '" + functions().orElseThrow()
                                    + "'; call them from there, or remove 'main' to let the"
                                    + " fix compile them.");
                });
        return named.orElseGet(() -> path(COMPILED + "/index.js"));
    }

    /** Whether the site has code of its own, which Pages runs before it looks at files. */
    boolean hasCode() {
        return functions().or(this::advanced).isPresent();
    }

    /** A 404 page in a folder and none at the top: the folder has not-found pages, all else is one page. */
    boolean hasOnlyNestedNotFoundPages() {
        return facts(NotFound.class).stream()
                .anyMatch(notFound ->
                        !notFound.hasNotFoundPage() && !notFound.nested().isEmpty());
    }

    /** The functions' routes in the order in which Pages tries them. */
    RouteTable routes(RepoPath folder) {
        return RouteTable.of(facts(FunctionRoute.class).stream()
                .filter(route -> route.folder().equals(folder) && route.file().isIn(folder))
                .flatMap(route -> handler(folder, route).stream())
                .toList());
    }

    private static Optional<Handler> handler(RepoPath folder, FunctionRoute route) {
        String method = route.methods().get(0);
        String export = method.equals("*")
                ? "onRequest"
                : "onRequest" + method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT);
        return FunctionFile.of(route.file().within(folder)).flatMap(file -> Handler.of(file, export));
    }

    /** Which requests run code before the files are looked at; all, where the build writes functions that are not here to be read. */
    WorkerFirst workerFirst() {
        Optional<RoutesJson> own = facts(RoutesJson.class).stream().findFirst();
        RoutesRules rules = own.map(file -> new RoutesRules(file.include(), file.exclude()))
                .or(() -> functions()
                        .map(this::routes)
                        .map(RouteTable::rules)
                        .filter(known -> !known.include().isEmpty()))
                .orElse(RoutesRules.ALL);
        return rules.toWorkerFirst();
    }

    /** What is answered for a path without a file, as Pages decides it from the published files. */
    Optional<String> notFoundHandling() {
        Optional<NotFound> notFound = facts(NotFound.class).stream().findFirst();
        if (notFound.filter(NotFound::hasNotFoundPage).isPresent()) {
            return Optional.of("404-page");
        }
        if (BuiltCode.entry(this).isPresent() || !hasCode() && hasOnlyNestedNotFoundPages()) {
            return Optional.empty();
        }
        boolean index = has(output(), "index.html");
        return index || notFound.filter(NotFound::singlePage).isPresent()
                ? Optional.of("single-page-application")
                : Optional.empty();
    }

    boolean has(RepoPath folder, String name) {
        return subject.snapshot().file(folder, name).isPresent();
    }
}
