package dev.pagelift.detect.config;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.detect.FollowUp;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bindings in the flags of Wrangler commands that serve or deploy, and secrets that a command sets. A value behind the name is looked
 * at no further.
 */
public final class CommandBindings implements FollowUp {

    private static final Set<String> DEVELOPMENT = Set.of("pages dev", "dev");
    private static final Set<String> DEPLOYMENT = Set.of("deploy", "publish", "versions upload");
    private static final Set<String> SECRETS = Set.of("secret put", "pages secret put");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w$.-]*");

    @Override
    public void detect(Repository repository, Facts known, Consumer<Fact> found) {
        for (Command command : known.all(Command.class)) {
            if (command.tool().equals("wrangler")) {
                repository.snapshot().file(command.file()).ifPresent(file -> new Reader(file, command, found).read());
            }
        }
    }

    /** Goes through the words of one command. */
    private static final class Reader {

        private final SourceFile file;
        private final Command command;
        private final Consumer<Fact> found;
        private int searched;

        Reader(SourceFile file, Command command, Consumer<Fact> found) {
            this.file = file;
            this.command = command;
            this.found = found;
            this.searched = command.at().span().start();
        }

        void read() {
            if (DEVELOPMENT.contains(command.subcommand())) {
                flags(command.arguments(), BindingSource.FLAG);
            } else if (DEPLOYMENT.contains(command.subcommand())) {
                flags(command.arguments(), BindingSource.SCRIPT);
            } else if (SECRETS.contains(command.subcommand())
                    && !command.arguments().isEmpty()) {
                declare(BindingKind.ofType("secret"), command.arguments().get(0), BindingSource.SCRIPT);
            }
        }

        /** A flag takes all words up to the next one. */
        private void flags(List<String> arguments, BindingSource source) {
            Optional<BindingKind> open = Optional.empty();
            for (String argument : arguments) {
                if (argument.equals("--")) {
                    return;
                }
                if (!argument.startsWith("-")) {
                    open.ifPresent(kind -> declare(kind, argument, source));
                    continue;
                }
                int equals = argument.indexOf('=');
                String flag = equals < 0 ? argument : argument.substring(0, equals);
                open = BindingKind.ofFlag(flag);
                if (equals >= 0) {
                    open.ifPresent(kind -> declare(kind, argument.substring(equals + 1), source));
                }
            }
        }

        /** The name stands in front of {@code =}, {@code :} or {@code @}. */
        private void declare(BindingKind kind, String word, BindingSource source) {
            Matcher name = NAME.matcher(word);
            if (name.lookingAt()) {
                found.accept(Declared.of(place(name.group()), name.group(), kind, null, null, source));
            }
        }

        /** Where a name stands in the command; the whole command when a variable stands for it. */
        private Location place(String name) {
            int end = command.at().span().end();
            int start = file.text().indexOf(name, searched);
            if (start < 0 || start + name.length() > end) {
                return command.at();
            }
            searched = start + name.length();
            return file.locate(new Span(start, searched));
        }
    }
}
