package dev.pagelift.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The commands of the program. Picocli looks at one for as long as a small audit takes, so only the one that is named is set up. */
final class Commands {

    /** The one that prints a script for shells. */
    private static final String COMPLETION = "generate-completion";

    static final List<String> NAMES = List.of(
            "audit",
            "plan",
            "inspect",
            "fix",
            "verify",
            "rules",
            "fleet",
            FleetWorkerCommand.NAME,
            COMPLETION,
            ManualCommand.NAME,
            "help");

    /** Those that tell about all others. */
    private static final List<String> ABOUT_ALL = List.of(COMPLETION, ManualCommand.NAME, "help");

    private Commands() {}

    /** The program with the command of a name, or with all of them where the word names none or one that tells about all. */
    static CommandLine of(String word, Terminal terminal) {
        CommandLine program = new CommandLine(new PageliftCommand(terminal).spec());
        boolean isOne = NAMES.contains(word) && !ABOUT_ALL.contains(word);
        for (String name : isOne ? List.of(word) : NAMES) {
            program.addSubcommand(command(name, terminal));
        }
        return program;
    }

    private static Object command(String name, Terminal terminal) {
        return switch (name) {
            case "audit" -> new AuditCommand(terminal).spec();
            case "plan" -> new PlanCommand(terminal).spec();
            case "inspect" -> new InspectCommand(terminal).spec();
            case "fix" -> new FixCommand(terminal).spec();
            case "verify" -> new VerifyCommand(terminal).spec();
            case "rules" -> new RulesCommand();
            case "fleet" -> new FleetCommand();
            case FleetWorkerCommand.NAME -> new FleetWorkerCommand();
            case COMPLETION -> new AutoComplete.GenerateCompletion();
            case ManualCommand.NAME -> new ManualCommand();
            case "help" -> new HelpCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
