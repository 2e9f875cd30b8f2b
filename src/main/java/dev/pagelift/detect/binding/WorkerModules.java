package dev.pagelift.detect.binding;

import dev.pagelift.detect.flow.Flow;
import dev.pagelift.detect.flow.Place;
import dev.pagelift.detect.flow.Way;
import dev.pagelift.detect.module.ModuleGraph;
import dev.pagelift.detect.module.Traced;
import dev.pagelift.routing.Handler;
import dev.pagelift.script.Export;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import java.util.Set;

/** Modules whose default export is a Worker: an object with the functions that the platform calls with the environment. */
final class WorkerModules {

    static final Set<String> HANDLERS =
            Set.of("fetch", "scheduled", "queue", "email", "tail", "tailStream", "trace", "alarm", "test");

    /** What such a module exports, as a word of its text. */
    static final String EXPORT = "default";

    /** Second parameters of the same functions on other platforms. */
    private static final Set<String> NOT_ENVIRONMENTS =
            Set.of("server", "info", "_info", "connInfo", "ctx", "_ctx", "context", "options");

    private static final Way IN_CONTEXT = Way.parse("env");
    private static final int DEEPEST = 4;

    private final ModuleGraph modules;
    private final Flow flow;
    private final Environment environment;

    WorkerModules(ModuleGraph modules, Flow flow, Environment environment) {
        this.modules = modules;
        this.flow = flow;
        this.environment = environment;
    }

    void start(RepoPath file, Script script) {
        script.export(Import.DEFAULT)
                .map(export -> new Place(file, export.value()))
                .ifPresent(place -> worker(place, 0));
    }

    /** The handlers of Pages Functions get it in their context. */
    static void startRoute(ModuleGraph modules, Flow flow, Environment environment, RepoPath file, Script script) {
        for (Export export : script.exports()) {
            if (Handler.isName(export.name()) && !export.typeOnly()) {
                modules.export(file, export.name())
                        .map(source -> new Place(source.file(), source.export().value()))
                        .ifPresent(place -> HandlerFunctions.of(modules, place)
                                .forEach(function -> flow.target(
                                        function.at(function.node().parameter(0).target()), IN_CONTEXT, environment)));
            }
        }
    }

    /** A Worker, or what is passed to a function that makes one. */
    private void worker(Place expression, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Traced traced : modules.origins(expression.file(), expression.node())) {
            Place root = new Place(traced.file(), traced.origin().root());
            Node node = root.node();
            if (node.is(Kind.OBJECT) && traced.origin().keys().isEmpty()) {
                handlers(root, depth);
            } else if (node.is(Kind.CALL) || node.is(Kind.NEW)) {
                node.arguments().forEach(argument -> worker(root.at(argument), depth + 1));
            }
        }
    }

    private void handlers(Place object, int depth) {
        for (Node member : object.node().members()) {
            if (HANDLERS.contains(member.key())) {
                HandlerFunctions.of(modules, object.at(member.value())).forEach(this::handler);
            } else if (member.key().equals(Import.DEFAULT)) {
                worker(object.at(member.value()), depth + 1);
            }
        }
    }

    private void handler(Place function) {
        Node target = function.node().parameter(1).target();
        if (!NOT_ENVIRONMENTS.contains(target.name())) {
            flow.target(function.at(target), Way.END, environment);
        }
    }
}
