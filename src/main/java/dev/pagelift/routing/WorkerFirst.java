package dev.pagelift.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code assets.run_worker_first}: which requests reach the Worker before files are looked at. A negative rule ({@code !/…}) wins
 * over a positive one; for what neither names, a file answers where there is one.
 *
 * <p>Source: router-worker/src/worker.ts, asset-worker/src/utils/rules-engine.ts and utils/configuration/parseStaticRouting.ts
 * of workers-sdk's workers-shared.
 *
 * @param patterns as they stand in the configuration; {@code /*} alone for {@code true}, which decides the same
 */
public record WorkerFirst(List<String> patterns) {

    /** Every request, {@code true} in a configuration. */
    public static final WorkerFirst ALWAYS = new WorkerFirst(List.of("/*"));

    /** No request, which is what a configuration says that says nothing. */
    public static final WorkerFirst NEVER = new WorkerFirst(List.of());

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkerFirst first && patterns.equals(first.patterns);
    }

    @Override
    public int hashCode() {
        return patterns.hashCode();
    }

    /** Who answers a request, as far as the rules decide. */
    public enum Answer {
        /** The Worker, whatever files there are. */
        WORKER,
        /** The files, and what is configured for a file that is not there. */
        ASSETS,
        /** A file where there is one, else the Worker. */
        FILES_FIRST
    }

    public Answer answer(String path) {
        if (matchesAny(negative(), path)) {
            return Answer.ASSETS;
        }
        return matchesAny(positive(), path) ? Answer.WORKER : Answer.FILES_FIRST;
    }

    /** Whether the Worker runs first for every path of a rule of {@code _routes.json}, such as {@code /admin/*}. */
    public boolean covers(String routesRule) {
        return missing(routesRule).isEmpty()
                && RoutesRules.globs(routesRule).stream()
                        .noneMatch(glob -> negative().stream().anyMatch(no -> Glob.overlap(no, glob)));
    }

    /** The patterns to add so that no path of a rule of {@code _routes.json} is left without a positive pattern. */
    public List<String> missing(String routesRule) {
        List<String> positive = positive();
        return RoutesRules.globs(routesRule).stream()
                .filter(glob -> !matchesAny(positive, glob))
                .toList();
    }

    private static boolean matchesAny(List<String> globs, String path) {
        for (String glob : globs) {
            if (Glob.matches(glob, path)) {
                return true;
            }
        }
        return false;
    }

    public List<String> positive() {
        return patterns.stream().filter(pattern -> !pattern.startsWith("!")).toList();
    }

    /** The negative patterns without their exclamation marks. */
    public List<String> negative() {
        return patterns.stream()
                .filter(pattern -> pattern.startsWith("!"))
                .map(pattern -> pattern.substring(1))
                .toList();
    }

    /** Why a deploy is refused; empty for what is accepted. Not for {@code true} and {@code false}, which have no rules. */
    public List<RuleProblem> problems() {
        List<RuleProblem> problems = new ArrayList<>();
        if (patterns.isEmpty()) {
            problems.add(new RuleProblem("", "has no rule"));
        } else if (positive().isEmpty()) {
            problems.add(new RuleProblem("", "has only negative rules"));
        }
        if (patterns.size() > RuleProblem.LIMIT) {
            problems.add(new RuleProblem("", "has more than " + RuleProblem.LIMIT + " rules"));
        }
        Set<String> seen = new HashSet<>();
        for (String pattern : patterns) {
            addProblems(pattern, seen, problems);
        }
        return problems;
    }

    private void addProblems(String pattern, Set<String> seen, List<RuleProblem> problems) {
        if (!pattern.startsWith("/") && !pattern.startsWith("!/")) {
            problems.add(new RuleProblem(pattern, "does not start with '/' or '!/'"));
        }
        if (pattern.length() > RuleProblem.LIMIT) {
            problems.add(new RuleProblem(pattern, "is longer than " + RuleProblem.LIMIT + " characters"));
        }
        if (!seen.add(pattern)) {
            problems.add(new RuleProblem(pattern, "is there twice"));
        }
        for (String other : patterns) {
            if (!other.equals(pattern) && makesRedundant(other, pattern)) {
                problems.add(new RuleProblem(pattern, "is covered by '" + other + "'"));
            }
        }
    }

    /** Workers compare the text before the star, each sign for itself. */
    static boolean makesRedundant(String wide, String narrow) {
        return wide.endsWith("*") && narrow.startsWith(wide.substring(0, wide.length() - 1));
    }
}
