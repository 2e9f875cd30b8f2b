package dev.pagelift.detect.command;

import dev.pagelift.catalog.ToolKind;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.script.Dialect;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Decoded;
import dev.pagelift.syntax.Shell;
import dev.pagelift.syntax.Shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns shell text into the commands it runs, whatever launcher, package manager and version stand in front of them. */
final class CommandReader {

    private static final int DEEPEST = 5;
    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "eval");
    private static final Set<String> SEQUENCES = Set.of("npm-run-all", "npm-run-all2", "run-s", "run-p");

    private final Repository repository;
    private final Packages packages;

    CommandReader(Repository repository, Packages packages) {
        this.repository = repository;
        this.packages = packages;
    }

    /** The commands of a text that starts to run where its origin says. */
    List<Command> read(Decoded text, Origin origin) {
        List<Command> found = new ArrayList<>();
        read(text, origin, 0, found);
        return found;
    }

    /** The command of an action's input, which names no program. */
    List<Command> readArguments(String tool, Decoded text, Origin origin) {
        List<Command> found = new ArrayList<>();
        for (Shell.Command command : Shell.commands(text.text(), origin.variables())) {
            int first = command.words().get(0).text().equals(tool) ? 1 : 0;
            found.add(new CommandBuilder(repository, text, origin, command)
                    .build(tool, null, first, folder(origin, command)));
        }
        return found;
    }

    private void read(Decoded text, Origin origin, int depth, List<Command> found) {
        for (Shell.Command command : Shell.commands(text.text(), origin.variables())) {
            Invocation invocation = start(command.words(), 0, folder(origin, command));
            if (invocation != null) {
                add(text, origin, command, invocation, depth, found);
            }
        }
    }

    private static RepoPath folder(Origin origin, Shell.Command command) {
        String directory = command.directory();
        return directory == null
                ? origin.folder()
                : Folders.resolve(origin.folder(), directory).orElse(origin.folder());
    }

    private @Nullable Invocation start(List<Word> words, int at, RepoPath folder) {
        int i = at;
        while (i < words.size() && Launcher.is(words, i)) {
            i = Launcher.started(words, i);
        }
        if (i >= words.size()) {
            return null;
        }
        String program = Invocation.baseName(words.get(i).text());
        if (PackageManager.is(program)) {
            Invocation started = PackageManager.read(words, i, folder, packages);
            if (started == null) {
                return Invocation.tool(i, List.of(folder));
            }
            boolean again = started.kind() == Invocation.Kind.TOOL && started.at() > i;
            return again ? again(words, started, folder) : started;
        }
        if (SHELLS.contains(program)) {
            int text = shellText(words, i);
            return text < 0 ? Invocation.tool(i, List.of(folder)) : Invocation.text(text, List.of(folder));
        }
        return Invocation.tool(i, List.of(folder));
    }

    /** What a package manager starts may be a launcher or a shell in turn. */
    private Invocation again(List<Word> words, Invocation started, RepoPath folder) {
        Invocation next = start(words, started.at(), started.folders().get(0));
        boolean elsewhere =
                started.folders().size() > 1 || !started.folders().get(0).equals(folder);
        if (next == null || next.kind() == Invocation.Kind.TOOL && elsewhere) {
            return next == null ? started : Invocation.tool(next.at(), started.folders());
        }
        return next;
    }

    /** The index of the text that {@code sh -c} or {@code eval} runs, or -1. */
    private static int shellText(List<Word> words, int at) {
        if (words.get(at).text().equals("eval")) {
            return at + 1 < words.size() ? at + 1 : -1;
        }
        for (int i = at + 1; i + 1 < words.size(); i++) {
            if (words.get(i).text().matches("-[a-z]*c")) {
                return i + 1;
            }
        }
        return -1;
    }

    private void add(
            Decoded text, Origin origin, Shell.Command command, Invocation invocation, int depth, List<Command> found) {
        CommandBuilder builder = new CommandBuilder(repository, text, origin, command);
        String word = command.words().get(invocation.at()).text();
        for (RepoPath folder : invocation.folders()) {
            switch (invocation.kind()) {
                case SCRIPT -> found.add(builder.script(String.valueOf(invocation.runner()), invocation.at(), folder));
                case TEXT -> nested(text, command, invocation.at(), origin.in(folder), depth, found);
                case TOOL -> {
                    if (SEQUENCES.contains(word)) {
                        sequence(builder, command, invocation.at(), folder, found);
                    } else if (word.equals("concurrently")) {
                        concurrent(text, command, invocation.at(), origin.in(folder), depth, found);
                    } else {
                        found.add(tool(builder, command, invocation.at(), folder));
                    }
                }
            }
        }
    }

    private Command tool(CommandBuilder builder, Shell.Command command, int at, RepoPath folder) {
        String word = command.words().get(at).text();
        Optional<RepoPath> file = file(word, folder);
        if (file.isPresent()) {
            return builder.file(Dialect.of(file.get()).isPresent() ? "node" : "sh", at, folder);
        }
        String base = Invocation.baseName(word);
        int version = base.lastIndexOf('@');
        String name = version <= 0 ? base : base.substring(0, version);
        Optional<String> program = program(name, command.words(), at);
        if (program.isPresent()) {
            return builder.build(program.get(), null, at + 2, folder);
        }
        String tool = ToolKind.named(name).map(ToolKind::name).orElse(name);
        return builder.build(tool, version(name, base, version), at + 1, folder);
    }

    /** A file of the repository that is run by its path. */
    private Optional<RepoPath> file(String word, RepoPath folder) {
        return word.contains("/") && !word.startsWith("@")
                ? Folders.resolve(folder, word)
                        .filter(path -> repository.snapshot().file(path).isPresent()
                                && !path.segments().contains("node_modules"))
                : Optional.empty();
    }

    /** The tool behind {@code node node_modules/wrangler/bin/wrangler.js}. */
    private static Optional<String> program(String name, List<Word> words, int at) {
        if (!name.equals("node") || at + 1 >= words.size()) {
            return Optional.empty();
        }
        String path = words.get(at + 1).text();
        return path.contains("node_modules/")
                ? ToolKind.named(Invocation.baseName(path).replaceFirst("\\.[cm]?js$", ""))
                        .map(ToolKind::name)
                : Optional.empty();
    }

    /** The version asked for; the first Wrangler lived in a package of its own. */
    private static @Nullable String version(String name, String base, int at) {
        if (at > 0) {
            return base.substring(at + 1);
        }
        return name.equals("@cloudflare/wrangler") ? "1" : null;
    }

    private void nested(Decoded text, Shell.Command command, int at, Origin origin, int depth, List<Command> found) {
        if (depth < DEEPEST) {
            read(inner(text, command.words().get(at)), origin, depth + 1, found);
        }
    }

    /** The text of a word with its places; where it was put together from pieces, its start stands for all of it. */
    private static Decoded inner(Decoded text, Word word) {
        Span span = word.span();
        boolean quoted = span.length() == word.text().length() + 2;
        boolean plain = span.length() == word.text().length();
        if (quoted || plain) {
            int shift = quoted ? 1 : 0;
            return text.part(span.start() + shift, span.end() - shift);
        }
        return Decoded.at(word.text(), text.inFile(span).start());
    }

    private void sequence(CommandBuilder builder, Shell.Command command, int at, RepoPath folder, List<Command> found) {
        for (int i = at + 1; i < command.words().size(); i++) {
            if (!command.words().get(i).isFlag()) {
                scripts(builder, command.words().get(i).text(), i, folder, found);
            }
        }
    }

    private void scripts(CommandBuilder builder, String pattern, int at, RepoPath folder, List<Command> found) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            found.add(builder.script("npm", at, folder, pattern));
            return;
        }
        packages.at(folder)
                .ifPresent(own -> own.scripts().keySet().stream()
                        .filter(name -> name.startsWith(pattern.substring(0, star)))
                        .forEach(name -> found.add(builder.script("npm", at, folder, name))));
    }

    private void concurrent(
            Decoded text, Shell.Command command, int at, Origin origin, int depth, List<Command> found) {
        CommandBuilder builder = new CommandBuilder(repository, text, origin, command);
        for (int i = at + 1; i < command.words().size(); i++) {
            String word = command.words().get(i).text();
            if (word.matches("(npm|yarn|pnpm|bun):.+")) {
                scripts(builder, word.substring(word.indexOf(':') + 1), i, origin.folder(), found);
            } else if (!command.words().get(i).isFlag()) {
                nested(text, command, i, origin, depth, found);
            }
        }
    }
}
