package dev.pagelift.detect.command;

import dev.pagelift.catalog.ToolKind;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Decoded;
import dev.pagelift.syntax.Redaction;
import dev.pagelift.syntax.Shell;
import dev.pagelift.syntax.Shell.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes facts of one command line. */
final class CommandBuilder {

    private final Repository repository;
    private final Decoded text;
    private final Origin origin;
    private final Shell.Command command;
    private final List<Word> words;

    CommandBuilder(Repository repository, Decoded text, Origin origin, Shell.Command command) {
        this.repository = repository;
        this.text = text;
        this.origin = origin;
        this.command = command;
        this.words = command.words();
    }

    /**
     * A tool with what stands behind it.
     *
     * @param behind the index of the first word behind the tool
     */
    Command build(String tool, @Nullable String version, int behind, RepoPath folder) {
        ToolKind kind = ToolKind.named(tool).orElse(null);
        Arguments arguments = Arguments.of(kind, words, behindDashes(behind));
        RepoPath runs = arguments
                .value("--cwd")
                .flatMap(path -> Folders.resolve(folder, path))
                .orElse(folder);
        RepoPath directory = kind == null ? null : directory(kind, arguments, runs);
        RepoPath config = arguments
                .value("--config", "-c")
                .flatMap(path -> Folders.resolve(runs, path))
                .orElse(null);
        return command(
                at(behind == 0 ? 0 : behind - 1, words.size()),
                tool,
                version,
                arguments.subcommand(),
                arguments.rest(),
                runs,
                project(config, directory, runs),
                directory,
                config);
    }

    /** {@code npm exec} keeps two dashes behind a program to itself. */
    private int behindDashes(int behind) {
        return behind < words.size() && words.get(behind).text().equals("--") ? behind + 1 : behind;
    }

    private @Nullable RepoPath directory(ToolKind tool, Arguments arguments, RepoPath folder) {
        return Published.folder(tool, arguments)
                .flatMap(path -> Folders.resolve(folder, path))
                .map(origin.paths())
                .orElse(null);
    }

    /** A script of package.json that is run by the word at an index. */
    Command script(String runner, int at, RepoPath folder) {
        return command(at(at, words.size()), runner, null, "run", texts(at), folder, folder, null, null);
    }

    Command script(String runner, int at, RepoPath folder, String name) {
        return command(at(at, at + 1), runner, null, "run", List.of(name), folder, folder, null, null);
    }

    /** A file of the repository, named by the word at an index, that a program runs. */
    Command file(String program, int at, RepoPath folder) {
        return command(at(at, words.size()), program, null, "", texts(at), folder, folder, null, null);
    }

    private List<String> texts(int from) {
        return words.subList(from, words.size()).stream().map(Word::text).toList();
    }

    private RepoPath project(@Nullable RepoPath config, @Nullable RepoPath directory, RepoPath folder) {
        if (config != null && repository.snapshot().hasFolder(config.parent())) {
            return config.parent();
        }
        return directory == null ? folder : Folders.projectOf(repository, directory, folder);
    }

    private Location at(int first, int end) {
        Span span = new Span(
                words.get(Math.min(first, words.size() - 1)).span().start(),
                words.get(end - 1).span().end());
        return origin.file().locate(text.inFile(span));
    }

    private Command command(
            Location at,
            String tool,
            @Nullable String version,
            String subcommand,
            List<String> arguments,
            RepoPath folder,
            RepoPath project,
            @Nullable RepoPath directory,
            @Nullable RepoPath config) {
        return new Command(
                at,
                origin.file().path(),
                tool,
                version,
                subcommand,
                Redaction.arguments(tool, arguments),
                flags(arguments),
                environment(),
                folder,
                project,
                directory,
                config,
                origin.place(),
                origin.name(),
                origin.action());
    }

    private static List<String> flags(List<String> arguments) {
        List<String> flags = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("--")) {
                break;
            }
            if (argument.length() > 1 && argument.charAt(0) == '-') {
                int equals = argument.indexOf('=');
                flags.add(equals < 0 ? argument : argument.substring(0, equals));
            }
        }
        return List.copyOf(flags);
    }

    /** Assignments in front of the program, those behind {@code env} and its like included, and what the place sets. */
    private List<String> environment() {
        List<String> found = new ArrayList<>();
        command.assignments().forEach(word -> found.add(Redaction.assignment(word.text())));
        for (Word word : words) {
            if (word.text().matches("[A-Z][A-Z0-9_]*=.*")) {
                found.add(Redaction.assignment(word.text()));
            }
        }
        for (String name : Redaction.harmlessVariables()) {
            String value = origin.variables().get(name);
            if (value != null) {
                found.add(name + "=" + value);
            }
        }
        return found.stream().distinct().sorted().toList();
    }
}
