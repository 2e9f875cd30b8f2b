package dev.pagelift.fix.command;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixer;
import dev.pagelift.fix.Safety;
import dev.pagelift.fix.Subject;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.fix.worker.WorkerFix;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;

/** Makes a command for a Worker of the command for a Pages project that {@code cloudflare/wrangler-action} is given. */
public final class ActionCommand implements Fixer {

    @Override
    public String name() {
        return "action-command";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        if (!(finding.fact() instanceof Command command)) {
            return Optional.empty();
        }
        SourceFile file = subject.snapshot().file(command.file()).orElseThrow();
        Route step = WorkflowSteps.deploying(file, command.at().span());
        Draft draft = subject.draft();
        draft.edit(file.path(), data -> {
            edit(data, step.then("with"), command, subject);
            WranglerOfAction.raise(data, step, subject);
        });
        return Optional.of(new Fix(
                name(),
                "Deploy a Worker in '" + file.path() + "'.",
                Safety.SAFE,
                draft.edits(),
                List.of(WorkerFix.NAME)));
    }

    private static void edit(EditableData data, Route with, Command pages, Subject subject) {
        Route command = with.then("command");
        String line = data.get(command).flatMap(Node::string).orElse("").strip();
        if (line.lines().count() != 1) {
            throw new CannotFix("The step runs several commands; change them by hand.");
        }
        NamedConfig.requireSameFolder(subject, pages.directory());
        data.set(command, PagesCommand.rewritten(line, ScriptCommands.more(pages, subject)));
        if (ScriptCommands.needsFunctions(subject)) {
            data.setAfter(command, "preCommands", PackageManager.of(subject).run(WorkerFix.functionsScript(subject)));
        }
    }
}
