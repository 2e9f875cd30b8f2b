package dev.pagelift.detect.config;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.Map;
import java.util.function.Consumer;

/** Secrets and variables that Cloudflare's GitHub Action is told to set, by name. */
public final class ActionSecrets implements Detector {

    private static final String ACTION = "cloudflare/wrangler-action";
    private static final Map<String, String> INPUTS = Map.of("secrets", "secret", "vars", "var");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            boolean workflow = file.path().toString().contains(".github/workflows/")
                    || file.path().name().startsWith("action.y");
            if (workflow && file.text().contains(ACTION)) {
                repository.document(file.path()).ifPresent(document -> steps(document, document.root(), facts));
            }
        }
    }

    /** Steps stand at several depths, in jobs and in actions of the repository's own. */
    private static void steps(Document document, Node node, Consumer<Fact> facts) {
        node.get("steps")
                .ifPresent(steps -> steps.items().stream()
                        .filter(step -> step.string("uses")
                                .filter(uses -> uses.startsWith(ACTION + "@"))
                                .isPresent())
                        .forEach(step -> inputs(document, step, facts)));
        node.get("jobs").ifPresent(jobs -> jobs.members().values().forEach(job -> steps(document, job.value(), facts)));
        node.get("runs").ifPresent(runs -> steps(document, runs, facts));
    }

    private static void inputs(Document document, Node step, Consumer<Fact> facts) {
        INPUTS.forEach((input, type) -> step.get("with")
                .flatMap(with -> with.get(input))
                .ifPresent(value -> names(document, value, BindingKind.ofType(type), facts)));
    }

    /** One name on each line of the text. */
    private static void names(Document document, Node value, BindingKind kind, Consumer<Fact> facts) {
        String text = document.file().text();
        int at = value.span().start();
        for (String line : value.string().orElse("").split("\n")) {
            String name = line.strip();
            int found = name.matches("\\w+") ? text.indexOf(name, at) : -1;
            if (found >= 0) {
                at = found + name.length();
                facts.accept(Declared.of(
                        document.file().locate(new Span(found, at)), name, kind, null, null, BindingSource.SCRIPT));
            }
        }
    }
}
