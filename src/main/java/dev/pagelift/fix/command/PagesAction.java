package dev.pagelift.fix.command;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.CommandFact.ActionStep;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a step of {@code cloudflare/wrangler-action} of one of {@code cloudflare/pages-action}.
 * Source: action.yml of both, and the table of inputs in Cloudflare's notes on pages-action.
 */
public final class PagesAction implements Fixer {

    static final String WRANGLER_ACTION = "cloudflare/wrangler-action@v4";

    private static final Set<String> PRODUCTION = Set.of("main", "master", "production");

    @Override
    public String name() {
        return "pages-action";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        if (!(finding.fact() instanceof ActionStep action)) {
            return Optional.empty();
        }
        SourceFile file = subject.snapshot().file(action.file()).orElseThrow();
        Route step = WorkflowSteps.deploying(file, action.at().span());
        NamedConfig.requireSameFolder(subject, action.directory());
        List<String> deploy = new ArrayList<>(List.of("deploy"));
        deploy.addAll(NamedConfig.arguments(subject, action.folder()));
        Draft draft = subject.draft();
        draft.edit(file.path(), data -> edit(data, step, String.join(" ", deploy), subject));
        return Optional.of(new Fix(
                name(),
                "Deploy with 'cloudflare/wrangler-action' in '" + file.path() + "'.",
                Safety.SAFE,
                draft.edits(),
                List.of(WorkerFix.NAME)));
    }

    private static void edit(EditableData data, Route step, String command, Subject subject) {
        refuseOutputs(data, step);
        Route with = step.then("with");
        data.get(with.then("branch"))
                .flatMap(Node::string)
                .filter(branch -> !PRODUCTION.contains(branch))
                .ifPresent(branch -> {
                    throw new CannotFix("The step deploys the branch '" + branch + "', which a Worker has no equal for;"
                            + " decide between the commands 'preview' and 'versions upload'.");
                });
        data.set(step.then("uses"), WRANGLER_ACTION);
        data.rename(with.then("directory"), "command");
        data.set(with.then("command"), command);
        if (ScriptCommands.needsFunctions(subject)) {
            data.setAfter(
                    with.then("command"),
                    "preCommands",
                    PackageManager.of(subject).run(WorkerFix.functionsScript(subject)));
        }
        for (String input : List.of("projectName", "branch", "wranglerVersion")) {
            data.remove(with.then(input));
        }
    }

    /** Outputs that the new action does not have. */
    private static void refuseOutputs(EditableData data, Route step) {
        data.get(step.then("id")).flatMap(Node::string).ifPresent(id -> {
            if (data.text().contains("steps." + id + ".outputs.")) {
                throw new CannotFix("Other steps read outputs of the step '" + id
                        + "', which 'cloudflare/wrangler-action' does not have; change the two together.");
            }
        });
    }
}
