package dev.pagelift.link;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fact.RoutingFact.PublishedEntry;
import dev.pagelift.fact.RoutingFact.WorkerFirstProblem;
import dev.pagelift.fact.RoutingFact.WorkerFirstSetting;
import dev.pagelift.routing.WorkerFirst;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code assets.run_worker_first} says, what a deploy refuses of it, and an entry that is published with the files. */
final class WorkerFirstSettings implements StaticAssets.View {

    private static final Route KEY = Route.of("assets", "run_worker_first");

    /** Lists of rules are read from Wrangler 4.20.0 on. Source: its changelog. */
    private static final int LISTS_SINCE_MAJOR = 4;

    private static final int LISTS_SINCE_MINOR = 20;
    private static final Pattern RANGE = Pattern.compile("([~^]?+)(\\d{1,9}+)(?:\\.(\\d{1,9}+))?+[.\\dx*]*+");

    @Override
    public void link(SiteView site, PublishedFiles files, Consumer<Fact> facts) {
        site.config()
                .flatMap(config -> site.repository().document(config.file()).map(document -> {
                    entry(config, document, files, facts);
                    return document;
                }))
                .ifPresent(document ->
                        KEY.in(document.root()).ifPresent(value -> setting(site, document, value, files, facts)));
    }

    private static void setting(
            SiteView site, Document document, Node value, PublishedFiles files, Consumer<Fact> facts) {
        boolean list = !value.items().isEmpty() || value.kind() == Node.Kind.ARRAY;
        WorkerFirst first =
                list ? new WorkerFirst(value.strings()) : value.isTrue() ? WorkerFirst.ALWAYS : WorkerFirst.NEVER;
        WranglerConfig config = site.config().orElseThrow();
        if (list || value.isTrue()) {
            facts.accept(new WorkerFirstSetting(
                    document.locate(KEY),
                    first.positive().contains("/*") && first.negative().isEmpty(),
                    list,
                    config.main() != null,
                    config.smartPlacement(),
                    files.all().size(),
                    list ? tooOld(site) : null));
        }
        if (config.main() == null && (list || value.isTrue()) && !isCompleted(site)) {
            facts.accept(new WorkerFirstProblem(document.locate(KEY), "", "needs a Worker, and 'main' names none"));
        }
        if (list) {
            first.problems()
                    .forEach(problem -> facts.accept(new WorkerFirstProblem(
                            place(document, first, problem.rule()), problem.rule(), problem.sentence())));
        }
    }

    /** Some frameworks add the entry of the Worker to the configuration when they build. */
    private static boolean isCompleted(SiteView site) {
        return site.facts().all(Adapter.class).stream().anyMatch(Adapter::configures);
    }

    private static Location place(Document document, WorkerFirst first, String rule) {
        int index = first.patterns().lastIndexOf(rule);
        return document.locate(index < 0 ? KEY : KEY.then(index));
    }

    /** The version of Wrangler that the project has, or the range it asks for, when that does not read lists. */
    private static @Nullable String tooOld(SiteView site) {
        return site.facts().all(Dependency.class).stream()
                .filter(dependency -> dependency.name().equals("wrangler"))
                .map(dependency -> dependency.resolved() == null ? dependency.range() : dependency.resolved())
                .filter(WorkerFirstSettings::isTooOld)
                .findFirst()
                .orElse(null);
    }

    private static boolean isTooOld(String range) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            return false;
        }
        int major = Integer.parseInt(matcher.group(2));
        boolean minorIsFixed = matcher.group(3) != null && !matcher.group(1).equals("^");
        return major < LISTS_SINCE_MAJOR
                || major == LISTS_SINCE_MAJOR && minorIsFixed && Integer.parseInt(matcher.group(3)) < LISTS_SINCE_MINOR;
    }

    /** {@code _worker.js} is another matter: Wrangler itself looks for it. */
    private static void entry(WranglerConfig config, Document document, PublishedFiles files, Consumer<Fact> facts) {
        String main = config.main();
        String directory = config.assetsDirectory();
        if (main == null || directory == null) {
            return;
        }
        Optional<RepoPath> entry = config.folder().resolve(main);
        Optional<RepoPath> published = config.folder().resolve(directory);
        if (entry.isPresent()
                && published.isPresent()
                && entry.get().isIn(published.get())
                && !entry.get().segments().contains("_worker.js")
                && !files.ignore().ignores(entry.get().within(published.get()))) {
            facts.accept(new PublishedEntry(document.locate(Route.of("main")), main, directory));
        }
    }
}
