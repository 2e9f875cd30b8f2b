package dev.pagelift.cli;

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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Makes the edits that the findings ask for, as a patch or in the files. */
final class FixCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final TargetOptions options = new TargetOptions();

    private final OptionSpec write =
            Declared.flag("--write", "Change the files instead of printing a patch. Only in a local folder.");

    private final OptionSpec only = OptionSpec.builder("--only")
            .type(Set.class)
            .auxiliaryTypes(String.class)
            .paramLabel("RULE")
            .splitRegex(",")
            .description("Fix the findings of these rules only, with the edits that theirs need.")
            .build();

    private final FixOptions decisions = new FixOptions();

    private final OptionSpec cleanup = Declared.flag(
            "--cleanup", "Remove what only the Pages project still needs. Do this after the domain has moved.");

    FixCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandSpec spec() {
        CommandSpec declared = Declared.command(
                        "fix",
                        this,
                        "Print the edits that make a site run as a Worker, as a patch for 'git apply'; or make them.",
                        "The summary goes to standard error.")
                .addMixin("options", options.mixin())
                .addOption(write)
                .addOption(only)
                .addMixin("decisions", decisions.mixin())
                .addOption(cleanup);
        return Declared.complete(declared);
    }

    @Override
    public Integer call() throws SourceException {
        boolean inPlace = Declared.isSet(write);
        Set<String> wanted = only();
        RuleSet rules = RuleSet.builtIn();
        checkRules(wanted, rules);
        try (Waiting waiting = terminal.waiting("fixing");
                Source source = options.open(waiting)) {
            if (inPlace && !(source instanceof LocalFolder)) {
                throw usage(
                        "--write changes local folders only; without it, the patch for a remote repository is printed.");
            }
            FixResult result = FixRun.fix(
                    source,
                    options.limits(),
                    rules,
                    new Selection(Set.copyOf(wanted)),
                    decisions.choices(Declared.isSet(cleanup)));
            waiting.end();
            if (inPlace) {
                Apply.write(((LocalFolder) source).path(), result.changes());
            } else {
                String patch = Patch.of(result.changes());
                terminal.out().print(terminal.interactive() ? forReading(patch) : patch);
                terminal.out().flush();
            }
            new FixSummary(result, inPlace).print(terminal.err());
            return result.after().isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
        }
    }

    /** A patch holds the text of the files, which a file takes as it is and a terminal must not. */
    private static String forReading(String patch) {
        return patch.lines().map(line -> Escape.terminal(line) + "\n").collect(Collectors.joining());
    }

    private Set<String> only() {
        Set<String> named = only.getValue();
        return named == null ? Set.of() : named;
    }

    private void checkRules(Set<String> wanted, RuleSet rules) {
        List<String> unknown =
                wanted.stream().filter(id -> rules.find(id).isEmpty()).sorted().toList();
        if (!unknown.isEmpty()) {
            throw usage("There is no rule '" + unknown.get(0) + "'; 'pagelift rules list' names them all.");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(only.command().commandLine(), message);
    }
}
