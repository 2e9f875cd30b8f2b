package dev.pagelift.cli;

import dev.pagelift.report.Escape;
import dev.pagelift.rule.Category;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.rule.language.Kebab;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What the rules are and what they mean. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "List the rules, show one with its documentation, or test rules of your own.",
        synopsisSubcommandLabel = "(list | show ID | test DIR)")
final class RulesCommand implements Runnable {

    @ParentCommand
    private @Nullable PageliftCommand parent;

    @Override
    public void run() {
        list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List all rules by category.")
    int list() {
        List<Rule> rules = RuleSet.builtIn().rules();
        int longest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        for (Category category : Category.values()) {
            out().print(Kebab.of(category) + "\n");
            rules.stream()
                    .filter(rule -> rule.category() == category)
                    .forEach(rule -> out().print("  " + padded(rule.id(), longest) + "  "
                            + padded(Kebab.of(rule.level()), 7) + "  " + rule.title() + "\n"));
        }
        out().print(rules.size() + " rules; 'pagelift rules show ID' explains one.\n");
        return ExitCode.CLEAN;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show one rule: what it means and what to do.")
    int show(
            @Parameters(paramLabel = "ID", description = "The rule's id, such as middleware-bypass.") String id,
            @Option(names = "--examples", description = "With the examples where it fires and where it stays silent.")
                    boolean examples)
            throws UsageException {
        RuleSet rules = RuleSet.builtIn();
        Rule rule = rules.find(id)
                .orElseThrow(() ->
                        new UsageException("there is no rule '" + id + "'; 'pagelift rules list' names them all."));
        String text = examples ? rules.page(rule).markdown() : rules.help(rule).markdown();
        out().print(rule.title() + "\n\n" + header(rule) + "\n" + text.stripTrailing() + "\n");
        return ExitCode.CLEAN;
    }

    private static String header(Rule rule) {
        String security = rule.security() == null ? "" : ", security " + rule.security();
        String fix = rule.fix() == null ? "" : "  fix        " + rule.fix() + "\n";
        return "  rule       " + rule.id() + "\n"
                + "  level      " + Kebab.of(rule.level()) + security + "\n"
                + "  precision  " + Kebab.of(rule.precision()) + "\n"
                + "  work       " + Kebab.of(rule.category()) + ", effort " + rule.effort() + "\n"
                + fix
                + "  more       " + rule.docs() + "\n";
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Check the rules in a folder and run the examples in them.",
            footer = "Exit codes: 0 all rules do as their examples say, 1 problems, 2 usage.")
    int test(@Parameters(paramLabel = "DIR", description = "A folder as '--rules' takes it.") Path folder)
            throws UsageException {
        RuleTests tests = RuleTests.of(folder);
        tests.problems().forEach(problem -> out().println(Escape.terminal(problem.toString())));
        out().println(tests.summary());
        return tests.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private PrintStream out() {
        return Objects.requireNonNull(parent).terminal().out();
    }
}
