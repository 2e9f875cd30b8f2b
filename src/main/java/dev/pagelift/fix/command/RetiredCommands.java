package dev.pagelift.fix.command;

import dev.pagelift.audit.Finding;
import dev.pagelift.catalog.RetiredCommandKind;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Edit;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixer;
import dev.pagelift.fix.Safety;
import dev.pagelift.fix.Subject;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Shell;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes commands that newer versions of Wrangler do not know as they know them. */
public final class RetiredCommands implements Fixer {

    /** The first version that knows all of the new ones. Source: Wrangler's changelog, 3.60.0. */
    private static final int KNOWS_NEW = 4;

    private static final Pattern OLD = Pattern.compile("[v^~=]*[0-3](?:\\.|$)");

    @Override
    public String name() {
        return "retired-command";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        return subject.command(finding).map(command -> fix(command, subject));
    }

    private Fix fix(Command command, Subject subject) {
        String asked = command.version();
        if (asked != null && OLD.matcher(asked).lookingAt()) {
            throw new CannotFix("The command asks for Wrangler " + asked + ", which knows '" + command.subcommand()
                    + "' under no other name; ask for version 4 first.");
        }
        String becomes = RetiredCommandKind.all().stream()
                .filter(kind -> kind.isIn(command.tool(), command.version(), command.subcommand(), List.of()))
                .flatMap(kind -> Optional.ofNullable(kind.becomes()).stream())
                .findFirst()
                .orElseThrow(() -> new CannotFix("No other command does the same; change it by hand."));
        SourceFile file = subject.snapshot().file(command.file()).orElseThrow();
        Span line = command.at().span();
        Span word = word(line.of(file.text()), command.subcommand());
        int start = ScriptCommands.startOfCommand(file.text(), line.start());
        int at = line.start() + word.start();
        Edit edit = new Edit.Replace(
                command.file(),
                new Span(start, line.start() + word.end()),
                ScriptCommands.before(command, subject) + file.text().substring(start, at) + becomes);
        boolean old = subject.site().facts().all(Dependency.class).stream()
                .anyMatch(dependency -> dependency.name().equals("wrangler")
                        && (dependency.major() == null || dependency.major() < KNOWS_NEW));
        return new Fix(
                name(),
                "Write '" + becomes + "' for '" + command.subcommand() + "' in '" + command.file() + "'"
                        + (old ? ", which Wrangler knows from 3.60 on." : "."),
                old ? Safety.REVIEW : Safety.SAFE,
                List.of(edit),
                List.of());
    }

    private static Span word(String line, String subcommand) {
        List<Shell.Command> commands = Shell.commands(line);
        if (commands.size() != 1 || line.indexOf('\\') >= 0) {
            throw new CannotFix("'" + line + "' must be changed by hand, because it is not a plain command line.");
        }
        String first = subcommand.split(" ", 2)[0];
        return commands.get(0).words().stream()
                .filter(word -> word.text().equals(first))
                .map(Shell.Word::span)
                .findFirst()
                .orElseThrow(() -> new CannotFix("'" + line + "' must be changed by hand."));
    }
}
