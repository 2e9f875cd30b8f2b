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
            implements RoutingFact {

        @Override
        public int hashCode() {
            return at.hashCode();
        }
    }

    /**
     * A file with a handler whose name has brackets around what cannot be a parameter. Wrangler then builds none of the folder.
     *
     * @param at the handler
     * @param parameter with its brackets
     */
    record BadRouteParameter(Location at, RepoPath file, String parameter, RepoPath folder) implements RoutingFact {}

    /**
     * A file below {@code functions/} that has what looks like a handler and gets no route.
     *
     * @param at the handler
     * @param reason why not, as a sentence goes on after the file's name
     */
    record UnroutedHandler(Location at, RepoPath file, String reason) implements RoutingFact {}

    /**
     * A {@code functions/} folder with at least one route.
     *
     * @param at the first route
     * @param everything the file of a route that takes every path, or null
     * @param compiled whether a command compiles it into a Worker, or the entry of the Worker loads a handler of it
     * @param workerMain the {@code main} of the Wrangler configuration beside it, or null
     * @param hidden whether a {@code _worker.js} makes Pages ignore it
     */
    record FunctionsFolder(
            Location at,
            RepoPath folder,
            int routes,
            @Nullable RepoPath everything,
            boolean compiled,
            @Nullable String workerMain,
            boolean assets,
            boolean hidden)
            implements RoutingFact {}

    /**
     * Routes that answer GET and leave HEAD to the files.
     *
     * @param at the first
     */
    record GetOnlyRoutes(Location at, RepoPath folder, int count, int routes) implements RoutingFact {}

    /**
     * A middleware and whether it would still run before static files on Workers.
     *
     * @param scope the URL paths it guards, such as {@code /*}
     * @param coveredByWorkerFirst whether {@code assets.run_worker_first} lists its whole scope
     * @param hasFiles whether files may be published there: false where all that is published can be seen and none is
     * @param guards whether its code looks like access control
     */
    record Middleware(
            Location at, RepoPath file, String scope, boolean coveredByWorkerFirst, boolean hasFiles, boolean guards)
            implements RoutingFact {}

    /**
     * A {@code _worker.js} file or folder where a host finds it: Pages' advanced mode.
     *
     * @param at what it exports
     * @param folder whether it is a folder of modules
     * @param asMain whether the Wrangler configuration names it as {@code main}
     * @param besideFunctions whether a {@code functions/} folder with routes is hidden by it
     */
    record AdvancedWorker(Location at, RepoPath file, boolean folder, boolean asMain, boolean besideFunctions)
            implements RoutingFact {}

    /**
     * The entry of a Worker among its published files, which nothing leaves out.
     *
     * @param at the key that names it
     */
    record PublishedEntry(Location at, String main, String directory) implements RoutingFact {}

    /**
     * A {@code _routes.json}.
     *
     * @param at its {@code include}
     * @param hasFunctions whether there is code it could apply to
     * @param settled whether {@code run_worker_first} says the same and an {@code .assetsignore} keeps the file private
     */
    record RoutesJson(
            Location at,
            RepoPath file,
            List<String> include,
            List<String> exclude,
            boolean hasFunctions,
            boolean settled)
            implements RoutingFact {}

    /**
     * Something in a {@code _routes.json} for which Pages refuses it.
     *
     * @param cause as a sentence goes on after the name of the file
     */
    record RoutesProblem(Location at, RepoPath file, String cause) implements RoutingFact {}

    /**
     * {@code assets.run_worker_first} of a Worker.
     *
     * @param always whether it is {@code true}, or a rule takes every path and no other takes any out
     * @param list whether it is a list of rules
     * @param hasMain whether there is a Worker to run
     * @param smartPlacement whether the Worker runs far from the visitor when that is nearer to what it asks
     * @param files how many published files are in the repository
     * @param oldWrangler the version of Wrangler that the project has, or the range it asks for, when that does not know lists of
     *     rules; else null
     */
    record WorkerFirstSetting(
            Location at,
            boolean always,
            boolean list,
            boolean hasMain,
            boolean smartPlacement,
            int files,
            @Nullable String oldWrangler)
            implements RoutingFact {}

    /**
     * A rule of {@code run_worker_first} that a deploy refuses.
     *
     * @param rule as it is written; empty when it is the whole setting
     * @param cause as a sentence goes on after the name of the setting
     */
    record WorkerFirstProblem(Location at, String rule, String cause) implements RoutingFact {}

    /**
     * A positive {@code run_worker_first} pattern that matches less than the same pattern did on Pages.
     *
     * @param missing the pattern to add
     */
    record WorkerFirstGap(Location at, String pattern, String missing) implements RoutingFact {}

    /**
     * A route that requests do not come to, because what is configured for missing files answers first.
     *
     * @param instead what they get, in words
     * @param always whether that is so for all requests, and not only for a browser that opens the address
     */
    record SwallowedRoute(Location at, String path, RepoPath file, String instead, boolean always, Location configAt)
            implements RoutingFact {

        @Override
        public List<Related> related() {
            return List.of(new Related(configAt, "What answers for missing files is configured here."));
        }
    }

    /**
     * A Worker whose compatibility date is from before browsers' navigations went to what is configured for missing files.
     *
     * @param at the date
     * @param instead what they would get, in words
     */
    record NavigationShift(Location at, String date, String main, String instead) implements RoutingFact {}

    /**
     * An import of a plugin for Pages Functions.
     *
     * @param plugin its package
     * @param mounted the paths it answers for, in words that go on after its name; empty when no route mounts it
     * @param advice what takes its place in a Worker, as a clause
     */
    record PagesPlugin(Location at, RepoPath file, String plugin, String mounted, String advice)
            implements RoutingFact {}
}
