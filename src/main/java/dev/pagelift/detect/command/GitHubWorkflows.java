package dev.pagelift.detect.command;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** GitHub workflows, with the reusable workflows and composite actions of the same repository. */
final class GitHubWorkflows implements CommandSource {

    private static final RepoPath FOLDER = RepoPath.of(".github/workflows");
    private static final Set<String> EXTENSIONS = Set.of("yml", "yaml");
    private static final int DEEPEST = 4;

    @Override
    public void read(Runs runs) {
        List<Document> workflows = in(runs.repository());
        Artifacts artifacts = new Artifacts();
        workflows.forEach(workflow -> uploads(workflow, artifacts));
        Set<RepoPath> called = new HashSet<>();
        workflows.forEach(workflow -> callees(workflow, called));
        for (Document workflow : workflows) {
            if (!isOnlyCalled(workflow) || !called.contains(workflow.file().path())) {
                new Reader(runs, artifacts).workflow(workflow, name -> Optional.empty(), true, 0);
            }
        }
    }

    /** The workflows that GitHub would find. */
    static List<Document> in(Repository repository) {
        List<Document> workflows = new ArrayList<>();
        for (SourceFile file : repository.snapshot().filesIn(FOLDER)) {
            if (file.path().parent().equals(FOLDER)
                    && EXTENSIONS.contains(file.path().extension())) {
                repository.document(file.path()).ifPresent(workflows::add);
            }
        }
        return workflows;
    }

    private static void uploads(Document workflow, Artifacts artifacts) {
        for (Node.Member job : jobs(workflow)) {
            for (Node step : job.value().get("steps").map(Node::items).orElse(List.of())) {
                if (step.string("uses").orElse("").startsWith("actions/upload-artifact@")) {
                    Optional<String> path = step.get("with", "path").flatMap(Node::scalarText);
                    String name =
                            step.get("with", "name").flatMap(Node::scalarText).orElse("artifact");
                    path.ifPresent(lines -> artifacts.upload(name, lines));
                }
            }
        }
    }

    private static void callees(Document workflow, Set<RepoPath> called) {
        for (Node.Member job : jobs(workflow)) {
            job.value().string("uses").flatMap(GitHubWorkflows::local).ifPresent(called::add);
        }
    }

    private static Optional<RepoPath> local(String uses) {
        return uses.startsWith("./") ? RepoPath.ROOT.resolve(uses.strip()) : Optional.empty();
    }

    private static Iterable<Node.Member> jobs(Document workflow) {
        return workflow.root().get("jobs").map(Node::members).orElse(Map.of()).values();
    }

    /** A workflow with no other trigger than a call runs with what its callers hand over. */
    private static boolean isOnlyCalled(Document workflow) {
        return workflow.root()
                .get("on")
                .map(on -> on.members().keySet().equals(Set.of("workflow_call"))
                        || on.strings().equals(List.of("workflow_call")))
                .orElse(false);
    }

    /** Reads one workflow and what it calls. */
    private record Reader(Runs runs, Artifacts artifacts) {

        List<Command> workflow(Document workflow, Function<String, Optional<String>> given, boolean active, int depth) {
            Node root = workflow.root();
            Scope scope = Scope.root(active && root.get("on").isPresent()).within(root);
            Scope inner = Steps.inputs(scope, root.get("on", "workflow_call", "inputs"), given);
            List<Command> found = new ArrayList<>();
            for (Node.Member job : jobs(workflow)) {
                for (Map<String, String> combination :
                        runs.isFull() ? List.<Map<String, String>>of() : Matrix.of(job.value())) {
                    runs.count(1);
                    Scope at = inner.with(combination).within(job.value());
                    found.addAll(job(workflow, job, at, depth));
                }
            }
            return found;
        }

        private List<Command> job(Document workflow, Node.Member job, Scope scope, int depth) {
            Job state = new Job(job.key());
            Optional<Node> uses = job.value().get("uses");
            if (uses.isPresent()) {
                return called(new WorkflowStep(workflow, job.value(), uses.get(), scope), state, depth);
            }
            return new Steps(runs, artifacts, state).read(workflow, job.value(), scope, 0);
        }

        private List<Command> called(WorkflowStep step, Job job, int depth) {
            Optional<Document> local = local(step.written()).flatMap(runs.repository()::document);
            if (local.isEmpty()) {
                new ActionReader(runs, job).foreign(step, RepoPath.ROOT);
                return List.of();
            }
            if (depth >= DEEPEST || runs.isFull()) {
                return List.of();
            }
            runs.count(1);
            List<Command> found =
                    workflow(local.get(), step::input, step.scope().active(), depth + 1);
            runs.add(Call.of(step, local.get().file().path()));
            return found;
        }
    }
}
