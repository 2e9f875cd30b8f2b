package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about which code answers which request. */
public sealed interface RoutingFact extends Fact {

    /**
     * A handler that Pages routes requests to: one for each path, method and place in the chain, as in Wrangler's own table. A
     * handler whose place another file has taken is not one.
     *
     * @param at the handler's name
     * @param path in path-to-regexp form, as Wrangler prints it
     * @param methods the one method it is for, upper-case; {@code *} for all
     * @param middleware whether it runs before the routes below its path
     * @param folder the {@code functions} folder, which may be what a compiler makes of the folder the file is in
     */
    record FunctionRoute(
            Location at, String path, List<String> methods, RepoPath file, boolean middleware, RepoPath folder)
            implements RoutingFact {}

    /**
     * A file with a handler whose name has brackets around what cannot be a parameter. Wrangler then builds none of the folder.
     *
     * @param at the handler
     * @param parameter with its brackets
     */
    record BadRouteParameter(Location at, RepoPath file, String parameter, RepoPath folder) implements RoutingFact {}

    /**
     * A {@code functions/} folder with at least one route.
     *
     * @param at the first route
     * @param compiled whether a command compiles it into a Worker
     * @param workerMain the {@code main} of the Wrangler configuration beside it, or null
     * @param hidden whether a {@code _worker.js} makes Pages ignore it
     */
    record FunctionsFolder(
            Location at,
            RepoPath folder,
            int routes,
            boolean compiled,
            @Nullable String workerMain,
            boolean assets,
            boolean hidden)
            implements RoutingFact {}

    /**
     * A middleware and whether it would still run before static files on Workers.
     *
     * @param scope the URL paths it guards, such as {@code /*}
     * @param coveredByWorkerFirst whether {@code assets.run_worker_first} lists its whole scope
     * @param guards whether its code looks like access control
     */
    record Middleware(Location at, RepoPath file, String scope, boolean coveredByWorkerFirst, boolean guards)
            implements RoutingFact {}

    /**
     * A {@code _worker.js} file or folder: Pages' advanced mode.
     *
     * @param folder whether it is a folder of modules
     * @param asMain whether the Wrangler configuration names it as {@code main}
     * @param besideFunctions whether a {@code functions/} folder with routes is hidden by it
     */
    record AdvancedWorker(Location at, RepoPath file, boolean folder, boolean asMain, boolean besideFunctions)
            implements RoutingFact {}

    /**
     * A {@code _routes.json}.
     *
     * @param hasFunctions whether there is code it could apply to
     */
    record RoutesJson(Location at, RepoPath file, List<String> include, List<String> exclude, boolean hasFunctions)
            implements RoutingFact {}

    /**
     * A positive {@code run_worker_first} pattern that matches less than the same pattern did on Pages.
     *
     * @param missing the pattern to add
     */
    record WorkerFirstGap(Location at, String pattern, String missing) implements RoutingFact {}

    /** A route whose browser navigations the single-page fallback would answer instead of its code. */
    record SwallowedRoute(Location at, String path, RepoPath file, Location configAt) implements RoutingFact {}

    /**
     * An import of a plugin for Pages Functions.
     *
     * @param plugin its package
     * @param advice what takes its place in a Worker, as a clause
     */
    record PagesPlugin(Location at, RepoPath file, String plugin, String advice) implements RoutingFact {}
}
