package dev.pagelift.cli;

import dev.pagelift.rule.Category;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RuleSet;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What the rules are and what they mean. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "List the rules, or show one with its documentation.",
        synopsisSubcommandLabel = "(list | show ID)")
final class RulesCommand implements Runnable {

    @ParentCommand
    private @Nullable PageliftCommand parent;

    @Override
    public void run() {
        list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List all rules by category.")
    int list() {
        PrintStream out = Objects.requireNonNull(parent).terminal().out();
        List<Rule> rules = RuleSet.builtIn().rules();
        for (Category category : Category.values()) {
            out.print(category.name().toLowerCase(Locale.ROOT) + "\n");
            rules.stream()
                    .filter(rule -> rule.category() == category)
                    .forEach(rule -> out.printf(
                            "  %-30s %-8s %s%n",
                            rule.id(), rule.level().name().toLowerCase(Locale.ROOT), rule.title()));
        }
        return ExitCode.CLEAN;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show one rule: what it means and what to do.")
    int show(@Parameters(paramLabel = "ID", description = "The rule's id, such as middleware-bypass.") String id) {
        Terminal terminal = Objects.requireNonNull(parent).terminal();
        RuleSet rules = RuleSet.builtIn();
        Optional<Rule> rule = rules.find(id);
        if (rule.isEmpty()) {
            terminal.err().println("pagelift: there is no rule '" + id + "'; 'pagelift rules list' names them all.");
            return ExitCode.USAGE;
        }
        terminal.out()
                .print("# " + rule.get().title() + "\n\n"
                        + rules.page(rule.get()).markdown());
        return ExitCode.CLEAN;
    }
}
