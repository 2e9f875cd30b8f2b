package dev.pagelift.fix.worker;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.RoutingFact.Middleware;
import dev.pagelift.fact.RoutingFact.RoutesJson;
import dev.pagelift.fact.RoutingFact.SwallowedRoute;
import dev.pagelift.fact.RoutingFact.WorkerFirstGap;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixer;
import dev.pagelift.fix.Safety;
import dev.pagelift.fix.Subject;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.routing.WorkerFirst;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists paths in {@code run_worker_first} of a Worker, so that its code is asked before the files. */
public final class AddWorkerFirst implements Fixer {

    @Override
    public String name() {
        return "run-worker-first";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        WranglerConfig config = subject.site()
                .config()
                .filter(one -> one.main() != null)
                .orElseThrow(() -> new CannotFix("The configuration names no code in 'main' that could run first."));
        WorkerFirst now = new WorkerFirst(config.workerFirst());
        List<String> missing = missing(finding, now);
        Draft draft = subject.draft();
        if (finding.fact() instanceof RoutesJson routes) {
            RepoPath ignore = routes.file().parent().resolve(".assetsignore").orElseThrow();
            draft.write(ignore, Lines.appended(draft.text(ignore).orElse(""), List.of("_routes.json")));
        }
        if (!missing.isEmpty()) {
            draft.edit(config.file(), data -> data.set(Route.of("assets", "run_worker_first"), joined(now, missing)));
        }
        return draft.changes().isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix(
                        name(),
                        "Run the Worker first for the paths of its code, in '" + config.file() + "'.",
                        Safety.SAFE,
                        draft.edits(),
                        List.of()));
    }

    private static List<String> missing(Finding finding, WorkerFirst now) {
        if (finding.fact() instanceof Middleware middleware) {
            return now.missing(middleware.scope());
        }
        if (finding.fact() instanceof WorkerFirstGap gap) {
            return List.of(gap.missing());
        }
        if (finding.fact() instanceof SwallowedRoute route) {
            return now.missing(RoutesRules.ruleFor(route.path(), false));
        }
        if (finding.fact() instanceof RoutesJson routes && now.patterns().isEmpty()) {
            return new RoutesRules(routes.include(), routes.exclude())
                    .toWorkerFirst()
                    .patterns();
        }
        return List.of();
    }

    private static Object joined(WorkerFirst now, List<String> missing) {
        if (missing.contains("/*") && now.negative().isEmpty()) {
            return true;
        }
        List<String> patterns = new ArrayList<>(now.positive());
        patterns.addAll(missing);
        List<String> kept = new ArrayList<>(patterns.stream()
                .filter(pattern ->
                        patterns.stream().noneMatch(other -> !other.equals(pattern) && covers(other, pattern)))
                .toList());
        now.negative().forEach(negative -> kept.add("!" + negative));
        return kept;
    }

    private static boolean covers(String wide, String narrow) {
        return wide.endsWith("*") && narrow.startsWith(wide.substring(0, wide.length() - 1));
    }
}
