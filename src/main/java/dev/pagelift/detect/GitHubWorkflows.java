package dev.pagelift.detect;

import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.Set;
import java.util.function.Consumer;

/** What GitHub workflows run and which deploying actions they use. */
final class GitHubWorkflows implements Detector {

    private static final RepoPath FOLDER = RepoPath.of(".github/workflows");
    private static final Set<String> DEPLOYING = Set.of("cloudflare/wrangler-action", "cloudflare/pages-action");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().filesIn(FOLDER)) {
            repository.document(file.path()).ifPresent(document -> jobs(document, facts));
        }
    }

    private static void jobs(Document document, Consumer<Fact> facts) {
        document.root()
                .get("jobs")
                .ifPresent(jobs -> jobs.members()
                        .values()
                        .forEach(job -> job.value()
                                .get("steps")
                                .ifPresent(steps -> steps.items().forEach(step -> step(document, step, facts)))));
    }

    private static void step(Document document, Node step, Consumer<Fact> facts) {
        step.get("uses").ifPresent(uses -> uses.string().ifPresent(text -> uses(document, step, uses, text, facts)));
        step.get("run").ifPresent(run -> {
            Commands commands = new Commands(document.file(), folder(step, "working-directory"), "workflow", null);
            commands.in(run.span().of(document.file().text()), run.span().start(), facts);
        });
    }

    private static void uses(Document document, Node step, Node uses, String text, Consumer<Fact> facts) {
        int at = text.indexOf('@');
        String action = at < 0 ? text : text.substring(0, at);
        if (!DEPLOYING.contains(action.toLowerCase(java.util.Locale.ROOT))) {
            return;
        }
        Node with = step.get("with").orElse(uses);
        facts.accept(new ActionStep(
                document.locate(uses),
                document.file().path(),
                action.toLowerCase(java.util.Locale.ROOT),
                at < 0 ? "" : text.substring(at + 1),
                with.string("command").orElse("").strip(),
                with.get("wranglerVersion").flatMap(Node::scalarText).orElse(null),
                folder(with, "workingDirectory")));
    }

    private static RepoPath folder(Node node, String key) {
        return node.string(key).flatMap(RepoPath.ROOT::resolve).orElse(RepoPath.ROOT);
    }
}
