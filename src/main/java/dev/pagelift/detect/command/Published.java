package dev.pagelift.detect.command;

import dev.pagelift.catalog.ToolKind;
import java.util.Optional;

/** The folder that a publishing command publishes, as it is written. */
final class Published {

    private Published() {}

    static Optional<String> folder(ToolKind tool, Arguments arguments) {
        // The local preview of Pages takes the same folder as its deploy.
        String subcommand = arguments.subcommand().equals("pages dev") ? "pages deploy" : arguments.subcommand();
        return tool.deploy(subcommand, arguments.rest())
                .flatMap(deploy -> arguments
                        .value(deploy.folder().toArray(String[]::new))
                        .or(() -> operand(arguments, deploy.operand())));
    }

    private static Optional<String> operand(Arguments arguments, int number) {
        return number > 0 && number <= arguments.operands().size()
                ? Optional.of(arguments.operands().get(number - 1))
                : Optional.empty();
    }
}
