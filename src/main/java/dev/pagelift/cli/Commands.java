package dev.pagelift.cli;

import java.util.List;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The commands of the program. Picocli looks at one for as long as a small audit takes, so only the one that is named is set up. */
final class Commands {

    static final List<String> NAMES = List.of(
            "audit",
            "plan",
            "inspect",
            "fix",
            "verify",
            "rules",
            "fleet",
            FleetWorkerCommand.NAME,
            "generate-completion",
            "help");

    /** Those that speak of all commands. */
    private static final Set<String> ABOUT_ALL = Set.of("generate-completion", "help");

    private Commands() {}

    /** The program with the command of a name, or with all of them where the word names none or asks for help. */
    static CommandLine of(String word, Terminal terminal) {
        CommandLine program = new CommandLine(new PageliftCommand(terminal));
        boolean isOne = NAMES.contains(word) && !ABOUT_ALL.contains(word);
        for (String name : isOne ? List.of(word) : NAMES) {
            program.addSubcommand(command(name));
        }
        return program;
    }

    private static Object command(String name) {
        return switch (name) {
            case "audit" -> new AuditCommand();
            case "plan" -> new PlanCommand();
            case "generate-completion" -> new AutoComplete.GenerateCompletion();
            case "inspect" -> new InspectCommand();
            case "fix" -> new FixCommand();
            case "verify" -> new VerifyCommand();
            case "rules" -> new RulesCommand();
            case "fleet" -> new FleetCommand();
            case FleetWorkerCommand.NAME -> new FleetWorkerCommand();
            case "help" -> new HelpCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
