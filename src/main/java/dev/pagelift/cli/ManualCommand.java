package dev.pagelift.cli;

import dev.pagelift.audit.Version;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints what the commands say of themselves as a page for {@code man}, in the macros of man(7). */
@Command(name = ManualCommand.NAME, mixinStandardHelpOptions = true, description = "Print the manual page for 'man'.")
final class ManualCommand implements Runnable {

    static final String NAME = "generate-manual";

    @ParentCommand
    private @Nullable PageliftCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        PrintStream out = Objects.requireNonNull(parent).terminal().out();
        CommandSpec program = Objects.requireNonNull(spec).root();
        StringBuilder page = new StringBuilder();
        page.append(".TH PAGELIFT 1 \"\" \"Pagelift ").append(Version.number()).append("\" \"User Commands\"\n");
        page.append(".SH NAME\npagelift \\- tell what must change for a site to run as a Cloudflare Worker\n");
        page.append(".SH SYNOPSIS\n.B pagelift\n.RI [ COMMAND ]\n.RI [ TARGET ]\n.RI [ OPTIONS ]\n.SH DESCRIPTION\n");
        lines(page, program.usageMessage().description());
        page.append(".SH COMMANDS\n");
        commands(program, "", page);
        page.append(".SH NOTES\n.nf\n");
        lines(page, program.usageMessage().footer());
        page.append(".fi\n");
        out.print(page);
        out.flush();
    }

    /** Those below a command, each followed by those below it. */
    private static void commands(CommandSpec above, String path, StringBuilder page) {
        above.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .forEach(command -> {
                    command(command, path + command.name(), page);
                    commands(command, path + command.name() + " ", page);
                });
    }

    private static void command(CommandSpec command, String name, StringBuilder page) {
        page.append(".SS ").append(escaped(name)).append('\n');
        lines(page, command.usageMessage().description());
        List<PositionalParamSpec> words = command.positionalParameters();
        words.stream().filter(word -> !word.hidden()).forEach(word -> entry(word.paramLabel(), word, page));
        // Those of a group, such as limits, are of less interest than the command's own.
        command.options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                .sorted(Comparator.comparing(option -> option.group() != null))
                .forEach(option -> entry(names(option), option, page));
    }

    private static String names(OptionSpec option) {
        return String.join(", ", option.names()) + (option.arity().max() > 0 ? "=" + option.paramLabel() : "");
    }

    private static void entry(String names, ArgSpec what, StringBuilder page) {
        page.append(".TP\n\\fB").append(escaped(names)).append("\\fR\n");
        lines(page, what.description());
    }

    /** A line that starts with a dot or a quote would be a request. */
    private static void lines(StringBuilder page, String... lines) {
        for (String line : lines) {
            page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
                    .append(escaped(line))
                    .append('\n');
        }
    }

    /** Picocli's own texts hold its sign for the end of a line. */
    private static String escaped(String text) {
        return text.replace("%n", "").replace("\\", "\\e").replace("-", "\\-");
    }
}
