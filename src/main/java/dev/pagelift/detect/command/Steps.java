package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Decoded;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a job, and of the composite actions they use, in order. */
final class Steps {

    private static final int DEEPEST = 5;
    private static final Set<String> INSTALLERS = Set.of("npm", "pnpm", "yarn", "bun", "ni", "nci");
    private static final Set<String> INSTALLING = Set.of("install", "i", "ci", "add", "clean-install", "install-clean");

    private final Runs runs;
    private final Artifacts artifacts;
    private final Job job;

    Steps(Runs runs, Artifacts artifacts, Job job) {
        this.runs = runs;
        this.artifacts = artifacts;
        this.job = job;
    }

    /** The commands of the steps below a job, or below {@code runs} of an action. */
    List<Command> read(Document document, Node holder, Scope scope, int depth) {
        List<Command> found = new ArrayList<>();
        Scope here = scope;
        for (Node step : holder.get("steps").map(Node::items).orElse(List.of())) {
            if (runs.isFull()) {
                break;
            }
            runs.count(1);
            Scope inner = here.within(step);
            here = StepVariables.behind(step, here);
            step.get("run").ifPresent(run -> found.addAll(run(document, step, run, inner)));
            step.get("uses")
                    .ifPresent(uses -> found.addAll(uses(new WorkflowStep(document, step, uses, inner), depth)));
        }
        return found;
    }

    private List<Command> run(Document document, Node step, Node run, Scope scope) {
        Scope at = scope.in(step.get("working-directory"));
        List<Command> found = runs.read(Decoded.of(document.file(), run), origin(document.file(), at, null));
        found.stream().filter(Steps::mayInstall).forEach(command -> job.install());
        return found;
    }

    /** Whether a command installs packages, or starts something that may do so. */
    private static boolean mayInstall(Command command) {
        return INSTALLERS.contains(command.tool()) && installs(command)
                || Set.of("make", "just", "task", "sh").contains(command.tool());
    }

    /** Yarn and some others install when they are told nothing. */
    private static boolean installs(Command command) {
        List<String> words = Stream.concat(Stream.of(command.subcommand()), command.arguments().stream())
                .filter(word -> !word.isEmpty() && !word.startsWith("-"))
                .toList();
        return words.isEmpty() || words.stream().anyMatch(INSTALLING::contains);
    }

    private Origin origin(SourceFile file, Scope scope, @Nullable String action) {
        return new Origin(
                file,
                job.inRepository(scope.folder()),
                Place.WORKFLOW,
                job.name(),
                action,
                scope.variables(),
                job::inRepository,
                scope.active());
    }

    private List<Command> uses(WorkflowStep step, int depth) {
        String action = step.action();
        if (action.startsWith("./")) {
            return local(step, depth);
        }
        switch (action) {
            case "actions/checkout" -> checkout(step);
            case "actions/download-artifact", "dawidd6/action-download-artifact" -> download(step);
            case "bahmutov/npm-install", "cypress-io/github-action" -> job.install();
            case "pnpm/action-setup" ->
                step.input("run_install")
                        .filter(value -> !value.equals("false"))
                        .ifPresent(value -> job.install());
            default -> {
                // Others leave nothing behind that matters here.
            }
        }
        return new ActionReader(runs, job)
                .read(step, origin(step.document().file(), step.scope().atRoot(), action));
    }

    private void checkout(WorkflowStep step) {
        if (step.input("repository")
                .map(name -> name.contains("github.repository"))
                .orElse(true)) {
            step.input("path")
                    .flatMap(path -> Folders.resolve(RepoPath.ROOT, path))
                    .ifPresent(job::checkedOut);
        }
    }

    private void download(WorkflowStep step) {
        RepoPath into = step.input("path")
                .flatMap(path -> Folders.resolve(RepoPath.ROOT, path))
                .orElse(RepoPath.ROOT);
        step.input("name").flatMap(artifacts::folder).ifPresent(from -> job.downloaded(into, from));
    }

    /** A composite action of this repository: its steps run as if they stood here. */
    private List<Command> local(WorkflowStep step, int depth) {
        Optional<Document> action = RepoPath.ROOT
                .resolve(step.written())
                .map(job::inRepository)
                .flatMap(folder -> Optional.of(folder.resolve("action.yml"))
                        .flatMap(path -> path.flatMap(runs.repository()::document))
                        .or(() -> folder.resolve("action.yaml").flatMap(runs.repository()::document)));
        if (action.isEmpty() || depth >= DEEPEST) {
            return List.of();
        }
        Node root = action.get().root();
        Scope inner = inputs(step.scope().atRoot(), root.get("inputs"), step::input);
        List<Command> found = root.get("runs")
                .map(body -> read(action.get(), body, inner, depth + 1))
                .orElse(List.of());
        runs.add(Call.of(step, action.get().file().path()));
        return found;
    }

    /** The inputs of an action or workflow under the names its own text has for them: what is given, else their defaults. */
    static Scope inputs(Scope scope, Optional<Node> declared, Function<String, Optional<String>> given) {
        Map<String, String> values = new HashMap<>();
        for (Node.Member input : declared.map(Node::members).orElse(Map.of()).values()) {
            Optional<String> value = given.apply(input.key())
                    .or(() -> input.value().get("default").flatMap(Node::scalarText));
            value.ifPresent(text -> values.put("inputs." + input.key(), text));
        }
        return scope.with(values);
    }
}
