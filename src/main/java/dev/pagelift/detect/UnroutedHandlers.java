package dev.pagelift.detect;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.UnroutedHandler;
import dev.pagelift.routing.FunctionFile;
import dev.pagelift.routing.Handler;
import dev.pagelift.script.Export;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Handlers below {@code functions/} that were meant to answer requests, in a form that Pages does not look for. */
final class UnroutedHandlers implements Detector {

    private static final Set<String> OTHER_EXTENSIONS = Set.of("cjs", "cts", "mts");
    private static final Set<String> OTHER_METHODS = Set.of("onRequestTrace", "onRequestConnect");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (FunctionsRoot root : FunctionsRoots.in(repository)) {
            for (SourceFile file : repository.snapshot().filesIn(root.sources())) {
                if (isScript(root, file.path()) && file.text().contains("onRequest")) {
                    repository
                            .script(file.path())
                            .flatMap(script -> find(file, script))
                            .ifPresent(facts);
                }
            }
        }
    }

    private static boolean isScript(FunctionsRoot root, RepoPath path) {
        return hasOtherExtension(path)
                || FunctionFile.of(path.within(root.sources())).isPresent();
    }

    private static boolean hasOtherExtension(RepoPath path) {
        return OTHER_EXTENSIONS.contains(path.extension()) && !path.name().endsWith(".d." + path.extension());
    }

    private static Optional<UnroutedHandler> find(SourceFile file, Script script) {
        Optional<Node> commonJs = commonJs(script);
        if (commonJs.isPresent()) {
            return commonJs.map(at -> fact(file, at, "has a handler in 'module.exports'; only 'export' counts"));
        }
        for (Export export : HandlerExports.of(script)) {
            if (hasOtherExtension(file.path()) && Handler.isName(export.name())) {
                return Optional.of(fact(
                        file, export.at(), "ends in '." + file.path().extension() + "', which Pages does not read"));
            }
            if (OTHER_METHODS.contains(export.name())) {
                return Optional.of(
                        fact(file, export.at(), "exports '" + export.name() + "', which Pages does not call"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> commonJs(Script script) {
        Node whole = script.commonJsExport();
        return Handler.NAMES.stream()
                .flatMap(name -> Stream.of(script.commonJsExport(name), whole.property(name)))
                .filter(Node::exists)
                .min(Comparator.comparingInt(Node::start));
    }

    private static UnroutedHandler fact(SourceFile file, Node at, String reason) {
        return new UnroutedHandler(file.locate(at.span()), file.path(), reason);
    }
}
