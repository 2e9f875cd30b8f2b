package dev.pagelift.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes the {@code _routes.json} of a route table.
 *
 * <p>Source: routing/routes-transformation.ts and routing/routes-consolidation.ts of workers-sdk's pages-functions.
 */
final class GeneratedRules {

    private static final Pattern FROM_FIRST_PARAMETER = Pattern.compile(":\\w+\\*?.*");

    private GeneratedRules() {}

    static RoutesRules of(List<RouteTable.Route> routes) {
        List<RouteTable.Route> vaguestFirst = new ArrayList<>(routes);
        Collections.reverse(vaguestFirst);
        Set<String> rules = new LinkedHashSet<>();
        for (RouteTable.Route route : vaguestFirst) {
            rules.add(shortened(rule(route.path(), route.middleware() != null)));
        }
        List<String> include = new ArrayList<>(withoutCovered(rules));
        if (include.size() > RuleProblem.LIMIT) {
            return RoutesRules.ALL;
        }
        include.sort(Specificity.WITH_STARS.thenComparing(PathOrder.INSTANCE).reversed());
        return new RoutesRules(List.copyOf(include), List.of());
    }

    static String rule(String routePath, boolean middleware) {
        String path = FROM_FIRST_PARAMETER.matcher(routePath).replaceAll("*");
        if (!middleware || path.endsWith("*")) {
            return path;
        }
        return path.endsWith("/") ? path + "*" : path + "/*";
    }

    /** A rule that is too long names a folder above it. */
    private static String shortened(String rule) {
        if (rule.length() <= RuleProblem.LIMIT) {
            return rule;
        }
        // The star that is added takes a character too, so a slash in the last place is one too far and the next is
        // looked for.
        int slash = rule.lastIndexOf('/', RuleProblem.LIMIT - 2);
        return slash <= 0 ? "/*" : rule.substring(0, slash) + "/*";
    }

    private static Set<String> withoutCovered(Set<String> rules) {
        Set<String> kept = new LinkedHashSet<>(rules);
        for (String rule : rules) {
            if (rule.endsWith("/*") && kept.contains(rule)) {
                String folder = rule.substring(0, rule.length() - 1);
                kept.removeIf(other -> !other.equals(rule) && other.startsWith(folder));
            }
        }
        return kept;
    }
}
