package dev.pagelift.link;

import dev.pagelift.fact.RoutingFact.RoutesProblem;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.routing.RuleProblem;
import dev.pagelift.snapshot.Location;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code _routes.json} that has been read.
 * Source of what is amiss: routes-validation.ts in workers-sdk's pages-functions, wrangler 4.164.0.
 */
record RoutesFile(Document document) {

    private static final List<String> LISTS = List.of("include", "exclude");

    /** Empty for a file of that name which is about something else. */
    static Optional<RoutesFile> of(Document document) {
        return Optional.of(document)
                .filter(found -> found.root().get("include").isPresent())
                .map(RoutesFile::new);
    }

    RoutesRules rules() {
        return new RoutesRules(strings("include"), strings("exclude"));
    }

    private List<String> strings(String key) {
        return document.root().get(key).map(Node::strings).orElse(List.of());
    }

    /** Where the rules begin. */
    Location at() {
        return document.locate(Route.of("include"));
    }

    /** Why Pages refuses the file: its shape first, for a file of another shape has no rules. One that is no JSON has neither. */
    List<RoutesProblem> problems() {
        if (!document.problems().isEmpty()) {
            return List.of();
        }
        List<RoutesProblem> shape = Stream.concat(version().stream(), lists()).toList();
        return shape.isEmpty() ? rules().problems().stream().map(this::problem).toList() : shape;
    }

    private RoutesProblem problem(RuleProblem problem) {
        return new RoutesProblem(place(problem.rule()), document.file().path(), problem.sentence());
    }

    private Optional<RoutesProblem> version() {
        boolean known = document.root()
                .get("version")
                .filter(version -> version.kind() == Node.Kind.NUMBER)
                .flatMap(Node::scalarText)
                .filter("1"::equals)
                .isPresent();
        return known ? Optional.empty() : Optional.of(problem("version", "does not have the 'version' 1"));
    }

    private Stream<RoutesProblem> lists() {
        return LISTS.stream()
                .filter(key -> document.root()
                        .get(key)
                        .filter(list -> list.isArray()
                                && list.items().stream()
                                        .allMatch(item -> item.string().isPresent()))
                        .isEmpty())
                .map(key -> problem(key, "has no list of texts as its '" + key + "'"));
    }

    private RoutesProblem problem(String key, String cause) {
        return new RoutesProblem(document.locate(Route.of(key)), document.file().path(), cause);
    }

    private Location place(String rule) {
        return LISTS.stream()
                .flatMap(key -> document.root().get(key).stream())
                .flatMap(list -> list.items().stream())
                .filter(item -> item.string().filter(rule::equals).isPresent())
                .map(document::locate)
                .findFirst()
                .orElseGet(this::at);
    }
}
