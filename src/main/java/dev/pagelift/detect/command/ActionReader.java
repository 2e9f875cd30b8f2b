package dev.pagelift.detect.command;

import dev.pagelift.catalog.ActionKind;
import dev.pagelift.catalog.WranglerActionRelease;
import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a step that uses a published action: what it publishes, and what it runs. */
final class ActionReader {

    private static final String WRANGLER_ACTION = "cloudflare/wrangler-action";
    private static final Pattern VERSION = Pattern.compile("v?\\d{1,4}(?:\\.\\d{1,6}){0,2}");

    private final Runs runs;
    private final Job job;

    ActionReader(Runs runs, Job job) {
        this.runs = runs;
        this.job = job;
    }

    /** The commands that the step runs; what it publishes is remembered as an {@link ActionStep}. */
    List<Command> read(WorkflowStep step, Origin origin) {
        Optional<ActionKind> kind = ActionKind.named(step.action());
        if (kind.isEmpty()) {
            foreign(step, origin.folder());
            return List.of();
        }
        Origin inner = origin.in(start(kind.get(), step, origin.folder()));
        runs.add(action(kind.get(), step, inner));
        if (step.action().equals(WRANGLER_ACTION)) {
            return wrangler(step, inner);
        }
        String tool = kind.get().tool();
        String input = kind.get().command();
        return tool == null || input == null
                ? List.of()
                : step.decoded(input)
                        .map(text -> runs.readArguments(tool, text, inner))
                        .orElse(List.of());
    }

    /** The folder the action works in. Actions start at the root of the workspace, whatever the job's default is for {@code run}. */
    private RepoPath start(ActionKind kind, WorkflowStep step, RepoPath root) {
        return Optional.ofNullable(kind.in())
                .flatMap(step::input)
                .flatMap(path -> Folders.resolve(RepoPath.ROOT, path))
                .map(job::inRepository)
                .orElse(root);
    }

    private ActionStep action(ActionKind kind, WorkflowStep step, Origin origin) {
        RepoPath directory = folder(kind, step, origin).orElse(null);
        return new ActionStep(
                step.at(),
                step.file(),
                step.action(),
                step.ref(),
                release(step),
                kind.host(),
                kind.deploys(),
                step.id(),
                origin.folder(),
                directory == null ? origin.folder() : Folders.projectOf(runs.repository(), directory, origin.folder()),
                directory,
                step.input("wranglerVersion").orElse(null),
                Place.WORKFLOW,
                job.hasInstalled(),
                origin.active());
    }

    private Optional<RepoPath> folder(ActionKind kind, WorkflowStep step, Origin origin) {
        Optional<String> named = kind.folder().stream()
                .flatMap(input -> step.input(input).stream())
                .findFirst()
                .or(() -> kind.env().stream()
                        .flatMap(name -> step.environment(name).stream())
                        .findFirst())
                .or(() -> Optional.ofNullable(kind.defaultFolder()));
        return named.flatMap(path -> Folders.resolve(origin.folder(), path)).map(origin.paths());
    }

    /** The tag behind the ref: the ref itself, or what the catalogue or the comment says of a commit. */
    private static @Nullable String release(WorkflowStep step) {
        if (step.action().equals(WRANGLER_ACTION)) {
            Optional<WranglerActionRelease> known = WranglerActionRelease.of(step.ref());
            if (known.isPresent()) {
                return known.get().ref();
            }
        }
        if (VERSION.matcher(step.ref()).matches()) {
            return step.ref();
        }
        Matcher comment = VERSION.matcher(step.comment().orElse(""));
        return comment.lookingAt() ? comment.group() : null;
    }

    /** A step that uses an action or a workflow of another repository which we do not know. */
    void foreign(WorkflowStep step, RepoPath folder) {
        ForeignSteps.guess(step).ifPresent(guess -> {
            ActionStep found = foreign(step, guess, folder);
            runs.add(found);
            if (guess.deploys() && !found.at().equals(step.at())) {
                runs.add(new Call(
                        step.at(),
                        step.written(),
                        step.file(),
                        found.at(),
                        step.scope().active()));
            }
        });
    }

    private ActionStep foreign(WorkflowStep step, ForeignSteps.Guess guess, RepoPath folder) {
        return new ActionStep(
                step.document().locate(guess.sign()),
                step.file(),
                step.action(),
                step.ref(),
                release(step),
                guess.host(),
                guess.deploys(),
                step.id(),
                folder,
                folder,
                guess.folder()
                        .flatMap(path -> Folders.resolve(folder, path))
                        .map(job::inRepository)
                        .orElse(null),
                null,
                Place.WORKFLOW,
                job.hasInstalled(),
                step.scope().active());
    }

    /** Each line of {@code command} is a command of Wrangler; without one the action deploys. */
    private List<Command> wrangler(WorkflowStep step, Origin origin) {
        List<Command> found = new ArrayList<>();
        step.decoded("preCommands").ifPresent(text -> found.addAll(runs.read(text, origin)));
        Optional<Decoded> command = step.decoded("command");
        if (command.isPresent()) {
            found.addAll(runs.readArguments("wrangler", command.get(), origin));
        } else if (!step.input("publish").orElse("").equals("false")) {
            found.addAll(runs.readArguments("wrangler", implied(step), origin));
        }
        step.decoded("postCommands").ifPresent(text -> found.addAll(runs.read(text, origin)));
        return found;
    }

    private static Decoded implied(WorkflowStep step) {
        String environment =
                step.input("environment").map(name -> " --env '" + name + "'").orElse("");
        return Decoded.at("deploy" + environment, step.uses().span().start());
    }
}
