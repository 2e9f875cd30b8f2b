package dev.pagelift.fix.command;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.UncompiledWorker;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.Edit;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixer;
import dev.pagelift.fix.Safety;
import dev.pagelift.fix.Subject;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;

/** Runs the script that compiles the functions before a command that serves or deploys the Worker. */
public final class CompileFirst implements Fixer {

    @Override
    public String name() {
        return "compile-first";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        if (!(finding.fact() instanceof UncompiledWorker worker)) {
            return Optional.empty();
        }
        Command command = subject.command(finding).orElseThrow();
        String run = PackageManager.of(subject).run(worker.compile());
        return Optional.of(new Fix(
                name(),
                "Compile the functions before '" + command.line() + "' in '" + command.file() + "'.",
                Safety.SAFE,
                command.action() == null ? inFront(command, run, subject) : inStep(command, run, subject),
                List.of()));
    }

    private static List<Edit> inFront(Command command, String run, Subject subject) {
        if (!command.folder().equals(subject.site().site().root())) {
            throw new CannotFix("'" + command.line() + "' runs in another folder than that of the site; run '" + run
                    + "' there before it.");
        }
        String text = subject.snapshot().file(command.file()).orElseThrow().text();
        int start = ScriptCommands.startOfCommand(text, command.at().span().start());
        return List.of(new Edit.Replace(command.file(), new Span(start, start), run + " && "));
    }

    private static List<Edit> inStep(Command command, String run, Subject subject) {
        SourceFile file = subject.snapshot().file(command.file()).orElseThrow();
        Route step = WorkflowSteps.at(file, command.at().span())
                .orElseThrow(() -> new CannotFix("The step in '" + file.path() + "' must be changed by hand."));
        Route before = step.then("with").then("preCommands");
        Draft draft = subject.draft();
        draft.edit(file.path(), data -> {
            if (data.get(before).isPresent()) {
                throw new CannotFix("The step has 'preCommands' already; add '" + run + "' to them.");
            }
            data.set(before, run);
        });
        return draft.edits();
    }
}
