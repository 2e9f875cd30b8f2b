package dev.pagelift.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code _routes.json}: which requests run code on a Pages project. An excluded path never does, an included one does, and
 * every other is answered from the files.
 *
 * <p>Source: templates/pages-dev-util.ts and templates/pages-dev-pipeline.ts of Wrangler; the rules on rules are those of
 * routes-validation.ts in workers-sdk's pages-functions.
 */
public record RoutesRules(List<String> include, List<String> exclude) {

    /** Every request. */
    public static final RoutesRules ALL = new RoutesRules(List.of("/*"), List.of());

    /**
     * The rule that Wrangler writes for one route: a parameter, and all that follows it, may be anything.
     *
     * @param middleware whether the route also runs for everything below its path
     */
    public static String ruleFor(String routePath, boolean middleware) {
        return GeneratedRules.rule(routePath, middleware);
    }

    public boolean runsCode(String path) {
        return matches(include, path) && !matches(exclude, path);
    }

    /** Whether a route can be reached, judged by the path in which each parameter stands for itself. */
    public boolean reaches(String routePath) {
        return runsCode(routePath.replace(":", ""));
    }

    private static boolean matches(List<String> rules, String path) {
        for (String rule : rules) {
            for (String glob : globs(rule)) {
                if (Glob.matches(glob, path)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The globs that together mean a rule: {@code /api/*} is {@code /api} too, {@code /contact} is {@code /contact/} and the other
     * way round, and a star that follows no slash stays what it is.
     */
    static List<String> globs(String rule) {
        if (rule.equals("/") || rule.equals("/*")) {
            return List.of(rule);
        }
        if (rule.endsWith("/*")) {
            return List.of(rule, rule.substring(0, rule.length() - 2));
        }
        if (rule.endsWith("/")) {
            return List.of(rule.substring(0, rule.length() - 1), rule);
        }
        return rule.endsWith("*") ? List.of(rule) : List.of(rule, rule + "/");
    }

    /**
     * The {@code run_worker_first} that runs code for the same paths. Where Workers would refuse so many or so long rules, it
     * runs code for more: for everything that is not excluded, or for everything.
     */
    public WorkerFirst toWorkerFirst() {
        return Conversion.of(this);
    }

    /** Why Pages refuses the file; empty for one it accepts. */
    public List<RuleProblem> problems() {
        List<RuleProblem> problems = new ArrayList<>();
        if (include.isEmpty()) {
            problems.add(new RuleProblem("", "has no 'include' rule"));
        }
        if (include.size() + exclude.size() > RuleProblem.LIMIT) {
            problems.add(new RuleProblem("", "has more than " + RuleProblem.LIMIT + " rules"));
        }
        addProblems(include, problems);
        addProblems(exclude, problems);
        return problems;
    }

    private static void addProblems(List<String> rules, List<RuleProblem> problems) {
        for (String rule : rules) {
            if (rule.length() > RuleProblem.LIMIT) {
                problems.add(new RuleProblem(rule, "is longer than " + RuleProblem.LIMIT + " characters"));
            }
            if (!rule.startsWith("/")) {
                problems.add(new RuleProblem(rule, "does not start with '/'"));
            }
            for (String other : rules) {
                if (!other.equals(rule)
                        && other.endsWith("/*")
                        && rule.startsWith(other.substring(0, other.length() - 1))) {
                    problems.add(new RuleProblem(rule, "is covered by '" + other + "'"));
                }
            }
        }
    }
}
