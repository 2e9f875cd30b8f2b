package dev.pagelift.detect.command;

import dev.pagelift.catalog.RetiredCommandKind;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.RetiredCommand;
import dev.pagelift.fact.Fact;
import java.util.function.Consumer;

/** Commands that newer versions of their tool do not know. */
final class RetiredCommands {

    private RetiredCommands() {}

    static void in(Command command, Consumer<Fact> facts) {
        for (RetiredCommandKind kind : RetiredCommandKind.all()) {
            if (kind.isIn(command.tool(), command.version(), command.subcommand(), command.flags())) {
                String written = kind.flag() == null ? command.line() : kind.flag();
                facts.accept(new RetiredCommand(
                        command.at(),
                        command.tool(),
                        written,
                        kind.since(),
                        kind.instead(),
                        command.place(),
                        command.file()));
            }
        }
    }
}
