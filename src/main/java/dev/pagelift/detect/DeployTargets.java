package dev.pagelift.detect;

import dev.pagelift.fact.CommandFact.Command;
import java.util.List;
import java.util.Optional;

/** What a deploying command says about the site it deploys. */
public final class DeployTargets {

    private DeployTargets() {}

    /** Whether a command publishes a Pages project. */
    public static boolean deploysPages(Command command) {
        return command.tool().equals("wrangler")
                && (command.subcommand().equals("pages deploy")
                        || command.subcommand().equals("pages publish"));
    }

    /** The folder that {@code wrangler pages deploy} or {@code pages dev} publishes. */
    public static Optional<String> directory(Command command) {
        boolean value = false;
        for (String argument : command.arguments()) {
            if (argument.equals("--")) {
                return Optional.empty();
            }
            if (!value && !argument.startsWith("-")) {
                return argument.contains("$") ? Optional.empty() : Optional.of(argument);
            }
            value = argument.startsWith("-") && !argument.contains("=");
        }
        return Optional.empty();
    }

    /** The configuration that a command names with {@code --config}. */
    public static Optional<String> config(Command command) {
        List<String> arguments = command.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--config=")) {
                return Optional.of(argument.substring("--config=".length()));
            }
            if ((argument.equals("--config") || argument.equals("-c")) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
