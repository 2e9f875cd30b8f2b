package dev.pagelift.fix.command;

import dev.pagelift.audit.Finding;
import dev.pagelift.cloudflare.wrangler.Environments;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.fact.ConfigFact.ConfigEnvironment;
import dev.pagelift.fact.RoutingFact.FunctionsFolder;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Choices;
import dev.pagelift.fix.Edit;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixer;
import dev.pagelift.fix.Safety;
import dev.pagelift.fix.Subject;
import dev.pagelift.fix.worker.WorkerFix;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes commands for a Worker of commands for a Pages project. */
public final class ScriptCommands implements Fixer {

    @Override
    public String name() {
        return "script-commands";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        return subject.command(finding).map(command -> fix(command, subject));
    }

    private Fix fix(Command command, Subject subject) {
        SourceFile file = subject.snapshot().file(command.file()).orElseThrow();
        String line = command.at().span().of(file.text());
        if (line.contains("-- ") || line.contains("--proxy") || line.contains("--script-path")) {
            throw new CannotFix("'" + Redaction.line(line)
                    + "' serves the site through another program; use Cloudflare's Vite plugin, or let"
                    + " 'wrangler dev' serve the built site.");
        }
        if (command.place() == Place.WORKFLOW && file.path().name().matches(".*\\.ya?ml")) {
            WorkflowSteps.requireCheckout(file, command.at().span());
        }
        if (publishes(command)) {
            NamedConfig.requireSameFolder(subject, command.directory());
        }
        int start = startOfCommand(file.text(), command.at().span().start());
        String launcher = file.text().substring(start, command.at().span().start());
        String rewritten = PagesCommand.rewritten(line, more(command, subject));
        Edit edit = new Edit.Replace(
                command.file(),
                new Span(start, command.at().span().end()),
                twin(command, rewritten, file, subject)
                        .map(PackageManager.of(subject)::run)
                        .orElseGet(() -> before(command, subject) + launcher + rewritten));
        return new Fix(
                name(),
                "Run '" + command.tool() + "' for a Worker in '" + command.file() + "'.",
                Safety.SAFE,
                List.of(edit),
                List.of(WorkerFix.NAME));
    }

    private static boolean publishes(Command command) {
        return command.subcommand().equals("pages deploy")
                || command.subcommand().equals("pages publish");
    }

    /** The arguments that a Worker needs and a Pages project did not. */
    static List<String> more(Command command, Subject subject) {
        List<String> more = new ArrayList<>();
        if (command.config() == null) {
            more.addAll(NamedConfig.arguments(subject, command.folder()));
        }
        more.addAll(environment(command.subcommand(), subject));
        return more;
    }

    /** The script that does nothing but what this one is about to: a project on its way has one for each product. */
    private static Optional<String> twin(Command command, String rewritten, SourceFile file, Subject subject) {
        if (!isWholeScript(command, file)) {
            return Optional.empty();
        }
        return subject.site().facts().all(Command.class).stream()
                .filter(other -> !other.at().equals(command.at())
                        && other.file().equals(command.file())
                        && other.folder().equals(command.folder())
                        && other.at().span().of(file.text()).equals(rewritten)
                        && isWholeScript(other, file))
                .flatMap(other -> Optional.ofNullable(other.script()).stream())
                .findFirst();
    }

    /** Whether a script of package.json is this command and no more. */
    private static boolean isWholeScript(Command command, SourceFile file) {
        int start = startOfCommand(file.text(), command.at().span().start());
        int end = command.at().span().end();
        return command.place() == Place.SCRIPT
                && file.path().name().equals("package.json")
                && start > 0
                && file.text().charAt(start - 1) == '"'
                && end < file.text().length()
                && file.text().charAt(end) == '"';
    }

    /**
     * The values for local development have an environment of their own after the fix; as soon as there is one, Wrangler wants to be
     * told when the top level is meant.
     */
    private static List<String> environment(String subcommand, Subject subject) {
        boolean overlay = subject.site().facts().all(ConfigEnvironment.class).stream()
                .anyMatch(environment -> environment.forPages()
                        && environment.name().equals(Environments.PRODUCTION)
                        && !environment.overrides().isEmpty());
        boolean local = overlay || !subject.isPages() && hasLocalEnvironment(subject);
        if (!local) {
            return List.of();
        }
        return switch (subcommand) {
            case "pages dev" -> List.of("--env", WorkerFix.LOCAL);
            case "pages deploy", "pages publish" -> List.of("--env=");
            default -> List.of();
        };
    }

    private static boolean hasLocalEnvironment(Subject subject) {
        return subject.site()
                .config()
                .filter(config -> config.environments().contains(WorkerFix.LOCAL))
                .isPresent();
    }

    private static boolean needsFunctions(Command command, Subject subject) {
        boolean serves = command.subcommand().equals("pages dev")
                || publishes(command)
                || command.subcommand().equals("publish") && subject.isPages();
        return serves && needsFunctions(subject);
    }

    /** Whether the Worker must be compiled before it is served or deployed. */
    static boolean needsFunctions(Subject subject) {
        return subject.choices().functions() == Choices.Functions.COMPILED
                && subject.site().facts().all(FunctionsFolder.class).stream().anyMatch(folder -> !folder.hidden());
    }

    /** The script that must have run before. */
    static String before(Command command, Subject subject) {
        if (!needsFunctions(command, subject)) {
            return "";
        }
        if (!command.folder().equals(subject.site().site().root())) {
            throw new CannotFix("'" + command.line() + "' runs in another folder than that of the site; run '"
                    + WorkerFix.functionsScript(subject) + "' there before it.");
        }
        return PackageManager.of(subject).run(WorkerFix.functionsScript(subject)) + " && ";
    }

    /** The start of the command that a program is part of, with the launcher and the variables in front of it. */
    static int startOfCommand(String text, int program) {
        int at = program;
        while (at > 0 && ";&|(\"'\n`".indexOf(text.charAt(at - 1)) < 0 && !text.startsWith(": ", at - 2)) {
            at--;
        }
        while (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
            at++;
        }
        return at;
    }
}
