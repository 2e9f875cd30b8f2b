package dev.pagelift.cli;

import dev.pagelift.fix.Choices;
import dev.pagelift.fix.FixResult;
import dev.pagelift.fix.FixRun;
import dev.pagelift.fix.Patch;
import dev.pagelift.fix.Selection;
import dev.pagelift.fix.apply.Apply;
import dev.pagelift.report.Escape;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.source.LocalFolder;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the edits that the findings ask for, as a patch or in the files. */
@Command(
        name = "fix",
        mixinStandardHelpOptions = true,
        description = {
            "Print the edits that make a site run as a Worker, as a patch for 'git apply'; or make them.",
            "The summary goes to standard error."
        },
        sortOptions = false)
final class FixCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PageliftCommand parent;

    @Spec
    private picocli.CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private TargetOptions options = new TargetOptions();

    @Option(names = "--write", description = "Change the files instead of printing a patch. Only in a local folder.")
    private boolean write;

    @Option(
            names = "--only",
            paramLabel = "RULE",
            split = ",",
            description = "Fix the findings of these rules only, with the edits that theirs need.")
    private Set<String> only = Set.of();

    @Option(names = "--unsafe", description = "Make also the edits that a person must review.")
    private boolean unsafe;

    @Option(
            names = "--functions",
            paramLabel = "HOW",
            defaultValue = "compiled",
            description = "What becomes of functions/: 'compiled' by Wrangler before each deploy, or a 'router' module"
                    + " that imports the handlers (default: compiled).")
    private Choices.Functions functions = Choices.Functions.COMPILED;

    @Option(
            names = "--cleanup",
            description = "Remove what only the Pages project still needs. Do this after the domain has moved.")
    private boolean cleanup;

    @Override
    public Integer call() throws SourceException {
        Terminal terminal = Objects.requireNonNull(parent).terminal();
        RuleSet rules = RuleSet.builtIn();
        checkRules(rules);
        try (Waiting waiting = terminal.waiting("fixing");
                Source source = options.open(waiting)) {
            if (write && !(source instanceof LocalFolder)) {
                throw usage(
                        "--write changes local folders only; without it, the patch for a remote repository is printed.");
            }
            FixResult result = FixRun.fix(
                    source,
                    options.limits(),
                    rules,
                    new Selection(Set.copyOf(only)),
                    new Choices(functions, cleanup, unsafe));
            waiting.end();
            if (write) {
                Apply.write(((LocalFolder) source).path(), result.changes());
            } else {
                String patch = Patch.of(result.changes());
                terminal.out().print(terminal.interactive() ? forReading(patch) : patch);
                terminal.out().flush();
            }
            new FixSummary(result, write).print(terminal.err());
            return result.after().isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
        }
    }

    /** A patch holds the text of the files, which a file takes as it is and a terminal must not. */
    private static String forReading(String patch) {
        return patch.lines().map(line -> Escape.terminal(line) + "\n").collect(Collectors.joining());
    }

    private void checkRules(RuleSet rules) {
        List<String> unknown =
                only.stream().filter(id -> rules.find(id).isEmpty()).sorted().toList();
        if (!unknown.isEmpty()) {
            throw usage("There is no rule '" + unknown.get(0) + "'; 'pagelift rules list' names them all.");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
