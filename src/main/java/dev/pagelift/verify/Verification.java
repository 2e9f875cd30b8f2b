package dev.pagelift.verify;

import dev.pagelift.fact.Mode;
import dev.pagelift.fact.RoutingFact.AdvancedWorker;
import dev.pagelift.fact.RoutingFact.FunctionsFolder;
import dev.pagelift.fix.Change;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.source.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Serves one site as it is and as fixed, and asks both the same. */
public final class Verification {

    private static final long SECONDS_TO_COMPILE = 120;
    private static final long SECONDS_TO_BUILD = 900;

    private final Path project;
    private final Toolchain tools;
    private final @Nullable String build;
    private final Progress progress;

    /**
     * @param project the root of the repository on this machine
     * @param build a command line that builds a site in its folder, or null to serve what is built already
     */
    public Verification(Path project, Toolchain tools, @Nullable String build, Progress progress) {
        this.project = project;
        this.tools = tools;
        this.build = build;
        this.progress = progress;
    }

    /**
     * Compares a site with what the changes make of it.
     *
     * @param own requests of the user's, asked after those that are derived
     */
    public VerificationResult compare(SiteFacts before, SiteFacts after, List<Change> changes, List<Request> own)
            throws VerifyException {
        Served original = Served.original(before);
        Served fixed = Served.worker(after);
        try (Programs programs = new Programs(tools)) {
            progress.report("Copying the project", 0, 0);
            Path one = copy(programs, Baseline.changes(before, project));
            Path other = copy(programs, changes);
            Server starting = serve(programs, original, one);
            Server startingToo = serve(programs, fixed, other);
            progress.report("Starting Wrangler", 0, 0);
            Server first = starting.await();
            Server second = startingToo.await();
            PublishedFiles files =
                    PublishedFiles.in(one.resolve(original.assets().toString()));
            List<Request> requests = new ArrayList<>(DerivedRequests.of(files, before.facts()));
            requests.addAll(own);
            return new VerificationResult(
                    before.site().root(),
                    original.command(),
                    fixed.command(),
                    ask(first, second, files, requests).stream()
                            .map(comparison -> explained(comparison, before, after))
                            .toList(),
                    missing(first, second));
        }
    }

    private static Comparison explained(Comparison comparison, SiteFacts before, SiteFacts after) {
        if (before.site().mode() == Mode.WORKERS_SITES) {
            return comparison.ofSites();
        }
        return isBuilt(before, after) ? comparison.ofBuilds() : comparison;
    }

    /** Whether the code of the Worker is what a build makes, and it is asked where there is no file. */
    private static boolean isBuilt(SiteFacts before, SiteFacts after) {
        boolean own = !before.facts().all(FunctionsFolder.class).isEmpty()
                || !before.facts().all(AdvancedWorker.class).isEmpty();
        return !own
                && after.config()
                        .filter(config ->
                                config.main() != null && config.workerFirst().isEmpty())
                        .isPresent();
    }

    private Path copy(Programs programs, List<Change> changes) throws VerifyException {
        Path folder = programs.temporaryFolder().resolve("project");
        TemporaryCopy.make(project, folder, changes);
        return folder;
    }

    private Server serve(Programs programs, Served served, Path copy) throws VerifyException {
        Path folder = copy.resolve(served.folder().toString());
        if (build != null) {
            progress.report("Building the project", 0, 0);
            programs.run(
                    Toolchain.shell(build), folder, SECONDS_TO_BUILD, "'" + build + "' could not build the project");
        }
        for (List<String> functions : served.builds()) {
            progress.report("Building the functions", 0, 0);
            programs.run(
                    tools.wrangler(functions),
                    folder,
                    SECONDS_TO_COMPILE,
                    "Wrangler could not build the project's functions");
        }
        return Server.start(programs, tools, served.arguments(), folder);
    }

    private List<Comparison> ask(Server before, Server after, PublishedFiles files, List<Request> requests)
            throws VerifyException {
        Client client = new Client();
        List<Comparison> comparisons = new ArrayList<>();
        for (Request request : requests) {
            progress.report("Asking both", comparisons.size(), requests.size());
            Optional<String> file =
                    NeverPublished.is(request.path()) ? files.content(request.path()) : Optional.empty();
            comparisons.add(
                    file.isPresent()
                            ? Comparison.ofPrivate(
                                    request, client.ask(before, request), client.ask(after, request), file.get())
                            : compare(client, request, before, after));
        }
        return comparisons;
    }

    private static Comparison compare(Client client, Request request, Server before, Server after)
            throws VerifyException {
        Comparison comparison = Comparison.of(request, client.ask(before, request), client.ask(after, request));
        if (!comparison.differences().isEmpty()) {
            comparison = comparison.withoutVolatile(client.ask(before, request), client.ask(after, request));
        }
        Optional<String> location = comparison.before().header("location");
        boolean detour = comparison.differences().stream()
                .anyMatch(difference -> difference.part().equals("location"));
        return detour && client.goesOnTo(location.orElse(""), after, comparison.after())
                ? comparison.withDetour()
                : comparison;
    }

    /** Pages tells the code about its build, and Workers do not; Workers Sites gives it the files. */
    private static Set<String> missing(Server before, Server after) {
        Set<String> missing = new TreeSet<>(before.bindings());
        missing.removeAll(after.bindings());
        missing.removeIf(name -> name.startsWith("CF_PAGES") || name.startsWith("__STATIC_CONTENT"));
        return missing;
    }
}
